using System.Text.Json;
using System.Text.Json.Nodes;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Facts;
using Yilian.Information.Basics.Registers.Hazards;
using Yilian.Information.Basics.Registers.Places;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Registers.Writing;

/// <summary>What is wrong with an entry: the field of the request, the column of a spreadsheet, and the fix in both languages.</summary>
internal sealed record DraftError(string Field, string Column, string Text)
{
    /// <summary>The position with longitude and latitude the other way round, when that is what was meant.</summary>
    public (double Longitude, double Latitude)? Swapped { get; init; }
}

/// <summary>An entry as it shall be: checked and brought into one form.</summary>
/// <param name="Facts">The typed fields as JSON.</param>
internal sealed record EntryDraft(
    RegisterDefinition Register, RegisterKind Kind, string? Code, string Name, string Pinyin, Guid OwnerId, string Place, Position Position,
    string? ContactName, string? ContactPhone, string? Readiness, int? Level, string? LevelSource, double? Quantity, string? Unit,
    string Facts, IReadOnlyList<DraftCapability> Capabilities);

internal sealed record DraftCapability(string Code, int? Grade, double? Amount);

/// <summary>Checks what was entered against the register's definition.</summary>
internal static class Drafting
{
    /// <exception cref="InvalidRequestException">Something is wrong; every field is named.</exception>
    public static EntryDraft Draft(EditRegisterEntry request, Guid ownerId, IOrganizationBook book)
    {
        var errors = new List<DraftError>();
        var draft = Draft(request, ownerId, book, errors);
        if (errors.Find(e => e.Swapped is not null) is { } swapped)
        {
            var (longitude, latitude) = swapped.Swapped!.Value;
            throw new InvalidRequestException(swapped.Field, swapped.Text)
            {
                Code = "information.coordinates-swapped",
                Extensions = { ["proposal"] = new { longitude, latitude } },
            };
        }

        return draft ?? throw new InvalidRequestException(errors.GroupBy(e => e.Field, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(e => e.Text).ToArray(), StringComparer.Ordinal));
    }

    /// <summary>Null when something is wrong.</summary>
    public static EntryDraft? Draft(EditRegisterEntry request, Guid ownerId, IOrganizationBook book, List<DraftError> errors)
    {
        var register = Definitions.Of(request.Register);
        var kind = Definitions.KindOf(register.Key, request.KindCode);
        if (kind is null)
        {
            errors.Add(new DraftError("kindCode", "类别", $"“{register.Title}”没有类型“{request.KindCode.Replace('|', ' ')}”，请从列表中选择|There is no such kind in this register"));
            return null;
        }

        var before = errors.Count;
        var facts = new FactsReader(errors).Read(register.Key, kind.Code, request.Facts);
        var position = Placing.Of(request, register, book, errors);
        CheckReadiness(request, register, errors);
        CheckQuantity(request, register, errors);
        var capabilities = CapabilitiesOf(facts, errors);
        if (errors.Count > before)
        {
            return null;
        }

        var text = facts.ToJsonString(YilianJson.Options);
        var (level, source) = LevelOf(request, register, kind, JsonSerializer.Deserialize<JsonElement>(text));
        return new EntryDraft(
            register, kind, Blank(request.Code), request.Name.Trim(), PinyinInitials.Of(request.Name), ownerId, request.Place?.Trim() ?? "", position,
            Blank(request.ContactName), Blank(request.ContactPhone), register.HasReadiness ? request.Readiness ?? Readinesses.Ready : null,
            level, source, request.Quantity, register.HasQuantity ? Blank(request.Unit) : null, text, capabilities);
    }

    private static void CheckReadiness(EditRegisterEntry request, RegisterDefinition register, List<DraftError> errors)
    {
        if (string.IsNullOrEmpty(request.Readiness))
        {
            return;
        }

        if (!register.HasReadiness)
        {
            errors.Add(new DraftError("readiness", "状态", $"“{register.Title}”没有备勤状态|Entries of this register have no readiness"));
        }
        else if (Definitions.Readiness.All(r => r.Value != request.Readiness))
        {
            errors.Add(new DraftError("readiness", "状态", $"状态应为{string.Join('、', Definitions.Readiness.Select(r => r.Title))}之一|ready, out, resting or off"));
        }
    }

    private static void CheckQuantity(EditRegisterEntry request, RegisterDefinition register, List<DraftError> errors)
    {
        if (!register.HasQuantity)
        {
            if (request.Quantity is not null)
            {
                errors.Add(new DraftError("quantity", "数量", $"“{register.Title}”不登记数量|Entries of this register have no quantity"));
            }

            return;
        }

        if (request.Quantity is null)
        {
            errors.Add(new DraftError("quantity", "数量", "请填写数量|Enter the quantity"));
        }
        else if (request.Quantity is not (>= 0 and <= 1e12))
        {
            errors.Add(new DraftError("quantity", "数量", "数量不能小于 0|The quantity is not below zero"));
        }

        if (string.IsNullOrWhiteSpace(request.Unit) || !register.Units.Contains(request.Unit.Trim(), StringComparer.Ordinal))
        {
            errors.Add(new DraftError("unit", "计量单位", $"计量单位应为{string.Join('、', register.Units)}之一|One of the units of this register"));
        }
    }

    private static List<DraftCapability> CapabilitiesOf(JsonObject facts, List<DraftError> errors)
    {
        var read = new List<DraftCapability>();
        foreach (var row in (facts[Definitions.Capabilities] as JsonArray ?? []).OfType<JsonObject>().Where(r => r["code"] is not null))
        {
            var code = row["code"]!.GetValue<string>();
            if (read.Exists(c => c.Code == code))
            {
                errors.Add(new DraftError("facts.capabilities", "能力", $"能力“{Definitions.TitleOf(Definitions.CapabilityChoices, code)}”重复，请合并为一行|A capability stands twice"));
            }

            read.Add(new DraftCapability(code, (int?)row["grade"]?.GetValue<long>(), row["amount"]?.GetValue<double>()));
        }

        return read;
    }

    private static (int? Level, string? Source) LevelOf(EditRegisterEntry request, RegisterDefinition register, RegisterKind kind, JsonElement facts)
    {
        if (!register.HasLevel)
        {
            return (null, null);
        }

        if (MajorHazard.Of(facts) is { Level: { } level })
        {
            return (level, "gb18218");
        }

        if (kind.Level is { } rule && facts.TryGetProperty(rule.Field, out var figure))
        {
            var reached = rule.From.ToList().FindIndex(f => figure.GetDouble() >= f);
            return (reached < 0 ? rule.From.Count + 1 : reached + 1, "field");
        }

        return (request.Level, request.Level is null ? null : "entered");
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
