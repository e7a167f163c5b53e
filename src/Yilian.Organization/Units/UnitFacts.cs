using Yilian.Contracts.Organization;
using Yilian.Organization.Divisions;
using Yilian.Organization.Headquarters;
using Yilian.Platform.Http;

namespace Yilian.Organization.Units;

/// <summary>What is entered about a unit, checked and tidied; the same from the form, a spreadsheet or an exercise.</summary>
internal sealed record UnitFacts(
    string Code, string Name, string ShortName, string Kind, string? DivisionCode, IReadOnlyList<string> DutyPhones, IReadOnlyList<Guid> HeadquartersIds)
{
    /// <exception cref="InvalidRequestException">A field names something that does not exist or cannot be.</exception>
    public static UnitFacts Of(EditUnit request, Unit? edited)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var phones = request.DutyPhones.Select(p => p.Trim()).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (!string.Equals(request.Kind, edited?.Kind, StringComparison.Ordinal) && !UnitKinds.CanBeEntered(request.Kind))
        {
            errors["kind"] = ["没有这个单位类别|There is no such kind"];
        }

        if (phones.Exists(p => !Phones.Valid(p)))
        {
            errors["dutyPhones"] = ["值班电话只能含数字、空格、+、-、括号，3-32 位|Duty phones: digits, spaces, + - ( ), 3-32 characters"];
        }

        if (request.HeadquartersIds.Any(id => !Appendix.Has(id)))
        {
            errors["headquartersIds"] = ["所属指挥部不存在|There is no such headquarters"];
        }

        if (UnitKinds.NeedsDivision(request.Kind) && !DivisionBook.Knows(request.DivisionCode ?? ""))
        {
            errors["divisionCode"] = ["县区单位须选择本市的县区|Choose a county of this city"];
        }

        return errors.Count > 0 ? throw new InvalidRequestException(errors) : new UnitFacts(
            request.Code.Trim(), request.Name.Trim(), Short(request.ShortName, request.Name), request.Kind, Blank(request.DivisionCode), phones, Ordered(request.HeadquartersIds));
    }

    /// <summary>A unit without a short name is called by its name.</summary>
    public static string Short(string? shortName, string name) => Blank(shortName) ?? name.Trim();

    public static IReadOnlyList<Guid> Ordered(IEnumerable<Guid> headquarters) => [.. headquarters.Distinct().Order()];

    public bool Same(UnitFacts other) =>
        this with { DutyPhones = [], HeadquartersIds = [] } == other with { DutyPhones = [], HeadquartersIds = [] }
        && DutyPhones.SequenceEqual(other.DutyPhones, StringComparer.Ordinal)
        && HeadquartersIds.SequenceEqual(other.HeadquartersIds);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
