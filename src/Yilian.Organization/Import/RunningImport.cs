using Microsoft.AspNetCore.Http;
using Yilian.Contracts.Organization;
using Yilian.Platform.Http;

namespace Yilian.Organization.Import;

/// <summary>
/// One import under way: how far it is, and whether it is to stop. It may be stopped until its rows begin to be written; from then on it
/// is one command of the write lane, all there or not at all.
/// </summary>
public sealed class RunningImport
{
    private readonly Lock _gate = new();
    private string _stage = ImportStages.Reading;
    private int _done;
    private int _total;
    private bool _stopped;
    private ImportResult? _result;
    private string? _problem;

    internal RunningImport(Guid id, Guid? userId, string order) => (Id, UserId, Order) = (id, userId, order);

    internal Guid Id { get; }

    internal Guid? UserId { get; }

    /// <summary>What is imported, by content: another file under the same id is another command.</summary>
    internal string Order { get; }

    internal DateTimeOffset? EndedAt { get; private set; }

    internal Task<IResult> Answer { get; set; } = null!;

    internal ImportProgress Progress
    {
        get
        {
            lock (_gate)
            {
                return new ImportProgress(Id, _stage, _done, _total, _stage is ImportStages.Reading or ImportStages.Checking && !_stopped, _result, _problem);
            }
        }
    }

    /// <summary>So many rows were read from the file; how many there are is not known before its end.</summary>
    public void Read(int rows) => Advance(ImportStages.Reading, rows, 0);

    /// <summary>So many rows were compared with what is known.</summary>
    public void Checked(int rows, int total) => Advance(ImportStages.Checking, rows, total);

    /// <summary>So many rows were written; nobody sees them before the commit.</summary>
    public void Written(int rows, int total) => Advance(ImportStages.Writing, rows, total);

    /// <summary>Asks it to stop.</summary>
    /// <exception cref="RuleBrokenException">It is being written, or has ended.</exception>
    internal void Stop()
    {
        lock (_gate)
        {
            if (_stage is not (ImportStages.Reading or ImportStages.Checking))
            {
                throw new RuleBrokenException("organization.import-not-stoppable", "已开始写入或已经结束，不能取消。|It is being written or has ended and cannot be stopped.");
            }

            _stopped = true;
        }
    }

    internal void End(IResult answer, DateTimeOffset now)
    {
        lock (_gate)
        {
            _result = (answer as IValueHttpResult)?.Value as ImportResult;
            _stage = _result is { Applied: true } ? ImportStages.Done : ImportStages.Refused;
            (_done, _total, EndedAt) = (_result?.Rows ?? _done, _result?.Rows ?? _total, now);
        }
    }

    internal void Fail(Exception failure, DateTimeOffset now)
    {
        lock (_gate)
        {
            _stage = _stopped && failure is RuleBrokenException ? ImportStages.Stopped : ImportStages.Failed;
            _problem = failure switch
            {
                InvalidRequestException invalid => string.Join('；', invalid.Errors.SelectMany(e => e.Value).Select(m => m.Split('|')[0])),
                RuleBrokenException broken => broken.Message.Split('|')[0],
                BusyException => "系统繁忙，没有写入任何内容，请稍后重新导入。",
                _ => "系统内部错误，没有写入任何内容，请重新导入；仍不成功请联系管理员。",
            };
            EndedAt = now;
        }
    }

    // Stopping and going on to write are decided under one lock, so that "stopped" always means that nothing is written.
    private void Advance(string stage, int done, int total)
    {
        lock (_gate)
        {
            if (_stopped)
            {
                throw new RuleBrokenException("organization.import-stopped", "已取消导入，没有写入任何内容。|The import was stopped; nothing was written.");
            }

            (_stage, _done, _total) = (stage, done, total);
        }
    }
}
