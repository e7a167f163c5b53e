using System.Diagnostics;
using Yilian.Platform.Access;

namespace Yilian.Platform.Live;

/// <summary>One open page, waiting to be told that there is something to read.</summary>
internal sealed class LiveListener(Caller caller)
{
    private readonly Lock _gate = new();
    private long _wokenAt = Stopwatch.GetTimestamp();
    private long _toldOf;
    private bool _told;
    private TaskCompletionSource<bool>? _waiting;

    public Caller Caller { get; } = caller;

    /// <summary>Completes when the page was told of an entry since it last waited (false), or for a beat (true).</summary>
    public Task<bool> Wait()
    {
        lock (_gate)
        {
            if (_told)
            {
                _told = false;
                return Task.FromResult(false);
            }

            _waiting = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            return _waiting.Task;
        }
    }

    /// <summary>There are entries up to this Seq, of which the page may read at least one.</summary>
    public void Tell(long seq)
    {
        lock (_gate)
        {
            if (_toldOf < seq)
            {
                (_toldOf, _told) = (seq, _waiting is null);
                Wake(beat: false);
            }
        }
    }

    /// <summary>Wakes a page that was not woken for so long.</summary>
    public void Beat(TimeSpan quiet)
    {
        lock (_gate)
        {
            if (Stopwatch.GetElapsedTime(_wokenAt) >= quiet)
            {
                Wake(beat: true);
            }
        }
    }

    /// <summary>The client has gone: nothing is waited for any longer.</summary>
    public void End()
    {
        lock (_gate)
        {
            _told = _waiting is null;
            Wake(beat: false);
        }
    }

    private void Wake(bool beat)
    {
        _wokenAt = Stopwatch.GetTimestamp();
        _waiting?.SetResult(beat);
        _waiting = null;
    }
}
