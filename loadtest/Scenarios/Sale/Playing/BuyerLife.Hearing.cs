using Routing.LoadTest.Actors;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Scenarios.Sale.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

// What he does about what he hears, and about silence.
public sealed partial class BuyerLife
{
    private void LosePatience()
    {
        if (!_isAnswered && _stage.IsOpen)
        {
            _ = LeaveAsync("buyers who lost patience");
        }
    }

    private void Take(Entry entry)
    {
        if (!Chat.TakeAtBuyer(entry, Clock.Now))
        {
            return;
        }

        switch (entry)
        {
            case { From: "system", Number: not null } when !_isWelcomed && _hasAsked:
                _isWelcomed = true;
                _stage.Meter[Figure.Welcome].Record(_askAt, Clock.Now);
                break;
            case { From: "agent", IsMessage: true }:
                _isAnswered = true;
                Consider();
                break;
            case { Kind: "closed" } when !_isLeaving:
                _ = LeaveAsync("buyers whose session was closed");
                break;
            default:
                break;
        }
    }

    private void Consider()
    {
        if (_stays || !_stage.IsOpen)
        {
            return;
        }

        var thinks = _stage.Crowd.Span(_stage.With.ThinkSeconds / _stage.With.Pace);
        var asksOn = _stage.Crowd.Happens(AsksOn);
        _stage.Agenda.At(Clock.Now + thinks, moment =>
        {
            if (!_stage.IsOpen)
            {
                return;
            }

            if (asksOn)
            {
                Say(moment);
            }
            else
            {
                _ = LeaveAsync("buyers who were satisfied");
            }
        });
    }
}
