namespace Yilian.Platform.Journal;

/// <summary>Wakes whoever follows the journal when it grew; on this node by the lane, from other nodes by the database.</summary>
public sealed class JournalSignal
{
    private long _head;
    private TaskCompletionSource _grew = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The newest Seq known on this node.</summary>
    public long Head => Volatile.Read(ref _head);

    public void Grew(long head)
    {
        if (head > Head)
        {
            Volatile.Write(ref _head, head);
        }

        Interlocked.Exchange(ref _grew, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <summary>Waits until the journal grew beyond <paramref name="seq"/>, at most for <paramref name="longest"/>.</summary>
    public async Task Wait(long seq, TimeSpan longest, CancellationToken ct)
    {
        var grew = Volatile.Read(ref _grew).Task;
        if (Head > seq)
        {
            return;
        }

        await Task.WhenAny(grew, Task.Delay(longest, ct));
        ct.ThrowIfCancellationRequested();
    }
}
