using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Simulation.Servers;

namespace Routing.Simulation.Clients;

// How a buyer goes on, and leaves.
internal sealed partial class BuyerClient
{
    private void AfterThinking(TimeSpan mean)
    {
        var session = Session;
        After(Dice.Pause(mean) + TimeSpan.FromSeconds(1), () =>
        {
            isLeaving = false;
            if (IsGone || session != Session || Page.Head?.Status == SessionStatus.Closed)
            {
                Go();
            }
            else if (questions > 0 && World.IsRunning)
            {
                Ask();
            }
            else
            {
                LeaveSession();
            }
        });
    }

    // Most just go; silence then closes the session, and the page stays open until it hears of that.
    private void LeaveSession()
    {
        isLeaving = true;
        if (closesItself)
        {
            Close();
        }
    }

    private void Close()
    {
        if (Line is { } line && Page.Head?.Status != SessionStatus.Closed)
        {
            Submit(line, new SessionCommand.CloseAsBuyer(Id));
        }

        if (Page.Head?.Status != SessionStatus.Closed && !IsGone)
        {
            After(Dice.Seconds(5, 15), Close);
        }
    }

    private void Submit(Line line, SessionCommand command)
    {
        var actor = ActorId.Of(Worlds.World.Shop, new SessionId(Session!));
        line.Invoke(() => line.Host.Engine.Submit(actor, command).AsTask(), _ => { }, _ => { });
    }

    private void Farewell()
    {
        if (farewellTo == Session)
        {
            return;
        }

        farewellTo = Session;
        if (rates && !isRated && Line is { } line)
        {
            isRated = true;
            Submit(line, new SessionCommand.Rate(Id, 1 + Dice.Below(5), "thanks"));
        }

        if (--visits > 0 && World.IsRunning)
        {
            (questions, isWaiting, isLeaving, isRated) = (1 + Dice.Below(2), false, true, false);
            AfterOnLine(Dice.Pause(TimeSpan.FromMinutes(4)), () =>
            {
                isLeaving = false;
                if (World.IsRunning)
                {
                    Open(Line!);
                }
                else
                {
                    Leave();
                }
            });
            return;
        }

        World.BuyerDone(this);
        if (!World.Plan.KeepsPages)
        {
            Leave();
        }
        else
        {
            AfterOnLine(Dice.Seconds(5, 60), Leave);
        }
    }
}
