using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Chase;
using Yilian.Information.Basics.Registers.Reading;
using Yilian.Organization;
using Yilian.Platform.Attachments;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Registers.Writing;

/// <summary>二（一）1 基本应急信息: a unit registers a risk source or a resource: kind, place, level, range of impact, and what it can do.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class RegisterEntrySlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<EditRegisterEntry, Guid>("POST", "/information/registers", Handle, ShowRegisterEntrySlice.Shown with { Status = StatusCodes.Status201Created });

    private static async Task<Guid> Handle(EditRegisterEntry request, Desk desk, CancellationToken ct)
    {
        var book = desk.Service<IOrganizationBook>();
        var register = Definitions.Of(request.Register);
        var owner = desk.Caller.OwnerFor(request.OwnerId, book);
        var draft = Drafting.Draft(request, owner, book);
        if (draft.Code is { } code)
        {
            await desk.RefuseTaken(register.Key, code, ct);
        }

        var entry = new RegisterEntry
        {
            Id = Guid.CreateVersion7(),
            Register = register.Key,
            Code = draft.Code ?? await desk.NextCode(register, ct),
            RegisteredAt = desk.Now,
            RegisteredBy = desk.Caller.DisplayName,
        };
        var audience = await desk.RegisterAudience(owner, draft.Position.CountyCode, ct);
        entry.Take(draft, audience, desk.Caller.DisplayName, desk.Now);
        desk.Add(entry);
        await desk.Attach(entry.Id, audience, request.AttachmentIds, ct);
        await desk.Follow(owner, register.Key, [entry.Id], entry.VerifyBy, ct);
        desk.Record(
            new RegisterEntryRegistered(entry.Id, register.Key, entry.Code, entry.KindCode, entry.Name, owner, entry.CountyCode, entry.Longitude, entry.Latitude, entry.Datum ?? Places.Datum.Wgs84),
            $"{book.Find(owner)?.ShortName}登记{register.Title}：{entry.Name}（{entry.Code}）", new Subject(audience, Organization: owner));
        return entry.Id;
    }
}
