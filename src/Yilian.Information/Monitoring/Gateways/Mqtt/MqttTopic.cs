using System.IO.Enumeration;

namespace Yilian.Information.Monitoring.Gateways.Mqtt;

/// <summary>The topics of a template: what to subscribe to, and what a topic says.</summary>
internal sealed class MqttTopic(string template, string allowed)
{
    private const string Station = "{station}";
    private const string Element = "{element}";
    private const int LongestStation = 64;
    private readonly string[] _levels = template.Split('/');
    private readonly string[] _allowed = allowed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What the broker is asked for.</summary>
    public string Filter { get; } = string.Join('/', template.Split('/').Select(l => l is Station or Element ? "+" : l));

    /// <summary>Who speaks, and of which element; null when the topic does not fit the template.</summary>
    public (string Station, string? Element)? Read(string topic)
    {
        var levels = topic.Split('/');
        if (levels.Length != _levels.Length)
        {
            return null;
        }

        var (station, element) = ("", (string?)null);
        for (var i = 0; i < levels.Length; i++)
        {
            switch (_levels[i])
            {
                case Station:
                    station = levels[i].Trim();
                    break;
                case Element:
                    element = levels[i].Trim();
                    break;
                case "+":
                    break;
                case var fixed_ when fixed_ != levels[i]:
                    return null;
            }
        }

        return station.Length is > 0 and <= LongestStation && !station.Any(char.IsControl) ? (station, element) : null;
    }

    public bool Allows(string station) => _allowed.Length == 0 || Array.Exists(_allowed, a => FileSystemName.MatchesSimpleExpression(a, station));
}
