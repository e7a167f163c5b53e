using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Yilian.Contracts.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Platform.Access;

/// <summary>Puts every refused attempt on record for the audit administrator.</summary>
internal sealed partial class Denials(Lane lane, ILogger<Denials> log)
{
    public async Task Record(RightMissingException missing, HttpContext http)
    {
        var caller = http.CallerOrNull();
        if (caller is null)
        {
            return;
        }

        var denied = new AccessDenied(caller.UserId, missing.Permission, http.Request.Method, http.Request.Path, caller.Address);
        try
        {
            await lane.Run(new Command(null, "", caller, async (desk, ct) =>
            {
                var auditors = await desk.AudienceOf([Audience.Auditors], ct);
                desk.Record(denied, $"{caller.DisplayName}（{caller.UserName}）越权操作被拒绝：{Permissions.Titles.GetValueOrDefault(missing.Permission, missing.Permission)}", new Subject(auditors, Organization: missing.OrganizationId));
                return "null";
            }), CancellationToken.None);
        }
        catch (BusyException busy)
        {
            LogLost(log, busy, missing.Permission);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A refused attempt ({Permission}) could not be recorded: the lane is full.")]
    private static partial void LogLost(ILogger log, Exception failure, string permission);
}
