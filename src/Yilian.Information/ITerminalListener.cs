namespace Yilian.Information;

/// <summary>Hears where satellite terminals of vehicles (JT/T 808) are, as soon as they are let in. Returns at once.</summary>
public interface ITerminalListener
{
    void Moved(TerminalFix fix);
}

/// <summary>Where a terminal is.</summary>
/// <param name="WireId">How the terminal names itself.</param>
/// <param name="At">By its clock; the time of receipt where that lies in the future.</param>
/// <param name="Longitude">WGS84.</param>
/// <param name="Speed">km/h; null when it does not tell.</param>
public sealed record TerminalFix(string WireId, DateTimeOffset At, double Longitude, double Latitude, double? Speed);
