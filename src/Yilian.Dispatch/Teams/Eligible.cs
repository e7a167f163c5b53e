using Yilian.Contracts.Information;
using Yilian.Dispatch.Needs;
using Yilian.Information;

namespace Yilian.Dispatch.Teams;

/// <summary>Which entries of the registers a need can be met with: teams that have the capability, or experts of the specialty.</summary>
internal static class Eligible
{
    public static IEnumerable<RegisterCard> For(Need need, IRegisterBook registers) => registers.Of(need.Specialty is null ? Registers.Team : Registers.Expert).Where(e => Fits(e, need));

    public static bool Fits(RegisterCard entry, Need need) => need.Specialty is { } specialty
        ? string.Equals(entry.Register, Registers.Expert, StringComparison.Ordinal) && ($"{entry.Specialties} {entry.Name}".Contains(specialty, StringComparison.Ordinal))
        : string.Equals(entry.Register, Registers.Team, StringComparison.Ordinal) && entry.Capabilities.Any(c => string.Equals(c.Code, need.Capability, StringComparison.Ordinal));

    /// <summary>The specialties of an expert, one by one.</summary>
    public static IEnumerable<string> SpecialtiesOf(RegisterCard expert) => (expert.Specialties ?? "").Split(['、', '，', ',', '；', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
