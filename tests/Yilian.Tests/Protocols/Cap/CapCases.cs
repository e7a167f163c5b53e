using System.Text.Json.Nodes;
using Xunit;
using Yilian.Tests.House;

namespace Yilian.Tests.Protocols.Cap;

/// <summary>The collected CAP messages that lie beside the repository, with the verdict each must get. Absent, the tests say so and are skipped.</summary>
internal static class CapCases
{
    public const string Absent = "";

    private static readonly string Folder = Path.Combine(Approved.Root, "..", "shared", "data", "cap");

    public static string Samples => Path.Combine(Approved.Root, "tests", "Yilian.Tests", "Protocols", "Cap", "samples");

    public static string Schema => Path.Combine(Folder, "xsd", "cap12.xsd");

    public static bool Present => File.Exists(Path.Combine(Folder, "manifest.json"));

    public static IEnumerable<(string File, string Verdict, JsonNode Case)> All() => Present
        ? JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "manifest.json")))!["files"]!.AsArray().Select(f => ((string)f!["file"]!, (string)f["verdict"]!, f!))
        : [];

    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, "dev", file));

    public static byte[] Sample(string file) => File.ReadAllBytes(Path.Combine(Samples, file));

    public static void Demand() => Assert.SkipUnless(Present, "../shared/data/cap is not there");
}
