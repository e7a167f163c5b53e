namespace Yilian.Information.Monitoring.Readings;

/// <summary>Reads where a terminal is out of what it says: longitude and latitude of one moment.</summary>
internal static class TerminalFixes
{
    private const string Jt808 = "jt808";

    public static void Tell(StationSignal signal, ITerminalListener[] listeners)
    {
        if (listeners.Length == 0 || !string.Equals(signal.Protocol, Jt808, StringComparison.Ordinal))
        {
            return;
        }

        foreach (var moment in signal.Readings.GroupBy(r => r.At))
        {
            if (Of(moment, "lon") is { } longitude && Of(moment, "lat") is { } latitude)
            {
                var fix = new TerminalFix(signal.WireId, moment.Key > signal.ReceivedAt ? signal.ReceivedAt : moment.Key, longitude, latitude, Of(moment, "speed"));
                Array.ForEach(listeners, l => l.Moved(fix));
            }
        }
    }

    private static double? Of(IEnumerable<SignalReading> readings, string element)
    {
        foreach (var reading in readings)
        {
            if (string.Equals(reading.Element, element, StringComparison.Ordinal) && double.IsFinite(reading.Value))
            {
                return reading.Value;
            }
        }

        return null;
    }
}
