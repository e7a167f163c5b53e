using System.Text.Json.Nodes;
using Yilian.Protocols.Gb26875;

namespace Yilian.Host.Decoding;

/// <summary>An information object of GB/T 26875.3 as JSON: what its type has, with the names of its codes.</summary>
internal static class Gb26875ObjectJson
{
    public static JsonObject Of(in Gb26875Object item)
    {
        var json = new JsonObject();
        Where(json, item);
        What(json, item);
        if (!item.TimeBytes.IsEmpty)
        {
            json["time"] = item.Time?.ToString("yyyy-MM-dd'T'HH:mm:ss") ?? $"bad:{Convert.ToHexStringLower(item.TimeBytes)}";
        }

        if (json.Count == 0 || item.Type >= Gb26875Type.SystemVersion)
        {
            json["raw"] = Convert.ToHexStringLower(item.Raw);
        }

        return json;
    }

    private static void Where(JsonObject json, in Gb26875Object item)
    {
        if (item.SystemType is { } system)
        {
            json["system"] = system;
            json["systemName"] = Gb26875Names.System(system);
            json["addr"] = item.SystemAddress;
        }

        if (item.ComponentType is { } component)
        {
            json["part"] = component;
            json["partName"] = Gb26875Names.Component(component);
            json["partAddr_LE"] = item.ComponentAddress;
        }
    }

    private static void What(JsonObject json, in Gb26875Object item)
    {
        if (item.States is { } states)
        {
            json["status"] = (int)states;
            json["states"] = states.ToString();
        }

        if (item.DeviceStates is { } device)
        {
            json["status"] = (int)device;
            json["states"] = device.ToString();
        }

        if (item.Operations is { } operations)
        {
            json["op"] = (int)operations;
            json["operations"] = operations.ToString();
            json["operator"] = item.Operator;
        }

        if (item.Version is var (major, minor))
        {
            json["softwareVersion"] = $"{major}.{minor}";
        }

        if (item.Minutes is { } minutes)
        {
            json["minutes"] = minutes;
        }

        Measured(json, item);
        if (!item.TextBytes.IsEmpty || item.Type == Gb26875Type.ComponentState)
        {
            json["text"] = item.Text();
        }
    }

    private static void Measured(JsonObject json, in Gb26875Object item)
    {
        if (item.Quantity is not { } quantity)
        {
            return;
        }

        json["analogType"] = (int)quantity;
        json["analogName"] = Gb26875Names.Quantity(quantity);
        json["analogValue_LE"] = item.Steps;
        json["value"] = Gb26875Names.Step(quantity) * item.Steps;
        json["unit"] = Gb26875Names.Unit(quantity);
    }
}
