using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Actors;

/// <summary>How an actor gets a connection, and another one when it is lost: one at a time.</summary>
public abstract partial class HubActor
{
    private static readonly TimeSpan ReturnWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private long _lostAt;

    /// <inheritdoc/>
    public void OnClosed(Exception? error)
    {
        lock (_lock)
        {
            // A connection that ends before it was taken into use is the business of who opens it.
            _hasEnded = true;
            if (!_here.Task.IsCompletedSuccessfully)
            {
                return;
            }

            _here = NotHere();
            _lostAt = Clock.Now;
            if (!_leaving.IsCancellationRequested)
            {
                _returning = Task.Run(() => ReturnAsync(error));
            }
        }
    }

    private static TaskCompletionSource<HubConnection> NotHere() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task EnterAsync(CancellationToken cancel)
    {
        lock (_lock)
        {
            _hasEnded = false;
        }

        var connection = await HubConnection.OpenAsync(address, this, cancel);
        try
        {
            _connection = connection;
            await BeginAsync(cancel);
            lock (_lock)
            {
                if (_hasEnded)
                {
                    throw new IOException("The connection has ended.");
                }

                heartbeat.Join(connection, EverySecond);
                Resend(everything: true);
                _here.SetResult(connection);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task ReturnAsync(Exception? reason)
    {
        heartbeat.Leave(Connection);
        await Connection.DisposeAsync();
        try
        {
            await EnterPatientlyAsync(reason, _leaving.Token);
            Reconnects++;
            OnReturned(_lostAt);
        }
        catch (OperationCanceledException)
        {
            // It leaves instead.
        }
        catch (IOException error)
        {
            _here.SetException(error);
            _outbox.FailAll(error);
        }
    }

    private async Task EnterPatientlyAsync(Exception? reason, CancellationToken cancel)
    {
        var deadline = Clock.Now + Clock.Seconds(ReturnWithin.TotalSeconds);
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await Task.Delay(pause, cancel);
                await EnterAsync(cancel);
                return;
            }
            catch (Exception error) when (ActorFailure.Is(error))
            {
                if (Clock.Now > deadline)
                {
                    throw new IOException($"The connection was lost ({reason?.Message}) and did not come back.", error);
                }
            }
        }
    }
}
