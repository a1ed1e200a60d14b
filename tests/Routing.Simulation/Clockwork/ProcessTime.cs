namespace Routing.Simulation.Clockwork;

/// <summary>Time as a process sees it: the wall's clock, and timers that go by true time.</summary>
internal sealed class ProcessTime(Agenda agenda, WallClock wall, Process process) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => wall.Now;

    public override long GetTimestamp() => agenda.Now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Put(TimeSpan pause, Action work) =>
        agenda.At(agenda.Now + pause, process, work, isInContext: false);

    private sealed class Timer(ProcessTime time, TimerCallback callback, object? state) : ITimer
    {
        private int setting;
        private TimeSpan period;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            this.period = period;
            var current = ++setting;
            if (dueTime >= TimeSpan.Zero)
            {
                time.Put(dueTime, () => Due(current));
            }

            return true;
        }

        public void Dispose() => setting++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Due(int current)
        {
            if (current != setting)
            {
                return;
            }

            if (period > TimeSpan.Zero)
            {
                time.Put(period, () => Due(current));
            }

            callback(state);
        }
    }
}
