using System.Buffers.Text;
using Routing.LoadTest.Actors.Protocol;

namespace Routing.LoadTest.Actors;

/// <summary>The invocations of one connection that await their completion.</summary>
public sealed class PendingInvocations
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, TaskCompletionSource<byte[]>> _waiting = [];
    private Exception? _ended;
    private int _last;

    /// <summary>Takes the next number and the task of its answer.</summary>
    public (int Number, Task<byte[]> Answer) Add()
    {
        var answer = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            var number = ++_last;
            if (_ended is not null)
            {
                answer.SetException(_ended);
            }
            else
            {
                _waiting.Add(number, answer);
            }

            return (number, answer.Task);
        }
    }

    /// <summary>Ends the invocation that a completion names; an unknown one is ignored.</summary>
    public void Complete(in HubFrame completion)
    {
        if (!Utf8Parser.TryParse(completion.InvocationId, out int number, out _))
        {
            return;
        }

        TaskCompletionSource<byte[]>? answer;
        lock (_lock)
        {
            _waiting.Remove(number, out answer);
        }

        if (completion.Error is { } error)
        {
            answer?.SetException(new HubRefusedException(error));
        }
        else
        {
            answer?.SetResult(completion.Result.ToArray());
        }
    }

    /// <summary>Fails every waiting invocation and every later one.</summary>
    public void FailAll(Exception error)
    {
        TaskCompletionSource<byte[]>[] waiting;
        lock (_lock)
        {
            _ended = error;
            waiting = [.. _waiting.Values];
            _waiting.Clear();
        }

        foreach (var answer in waiting)
        {
            answer.TrySetException(error);
        }
    }
}
