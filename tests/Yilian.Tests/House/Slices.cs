using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform;
using Yilian.Platform.Http;

namespace Yilian.Tests.House;

/// <summary>A use case as it stands in the code.</summary>
/// <param name="File">Relative to the root.</param>
internal sealed record SliceFacts(Type Type, string Project, string File, IReadOnlyList<ClauseAttribute> Clauses)
{
    public string Folder => System.IO.Path.GetDirectoryName(File)!.Replace('\\', '/');
}

/// <summary>All use cases, found in the assemblies and in the sources.</summary>
internal static partial class Slices
{
    private static readonly Assembly[] Sections = [typeof(PlatformServices).Assembly, typeof(OrganizationServices).Assembly, typeof(InformationServices).Assembly];
    private static readonly Dictionary<string, string> Files = Approved.Sources("src").SelectMany(f => Declared(f).Select(t => (t, f))).DistinctBy(p => p.t).ToDictionary(p => p.t, p => p.f, StringComparer.Ordinal);

    public static IReadOnlyList<SliceFacts> All { get; } =
    [
        .. Sections.SelectMany(a => a.GetTypes()).Where(t => t.IsClass && t.IsAssignableTo(typeof(ISlice))).OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => new SliceFacts(t, t.Assembly.GetName().Name!["Yilian.".Length..], Files[t.Name], [.. t.GetCustomAttributes<ClauseAttribute>()])),
    ];

    /// <summary>The method and path of every route a slice maps.</summary>
    public static IReadOnlyList<string> RoutesOf(SliceFacts slice, WebApplication app)
    {
        var api = new Recorder(app.Services);
        slice.Type.GetMethod("Map", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [api.MapGroup("/api")]);
        return
        [
            .. api.DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>()
                .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(m => $"{m} {e.RoutePattern.RawText}")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The kinds of entries a slice records, by itself or through the types of its section that it names.</summary>
    public static IReadOnlyList<string> EntriesOf(SliceFacts slice)
    {
        var body = BodyOf(slice.Type.Name, slice.File);
        var named = Recording.Where(r => Regex.IsMatch(body, r.Call, RegexOptions.None, TimeSpan.FromSeconds(1))).SelectMany(r => r.Kinds);
        return [.. KindsIn(body).Concat(named).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static readonly Lazy<Dictionary<string, string>> KindByEntry = new(() => Entries.All.ToDictionary(e => e.Type.Name, e => e.Kind, StringComparer.Ordinal));

    // Types that are no slices and record something, for example Sending, and what a call of them looks like: Sending.Send( or, for an extension, .Name(
    private static readonly Lazy<IReadOnlyList<(string Call, IReadOnlyList<string> Kinds)>> Helpers = new(() =>
    [
        .. Files.Where(f => All.All(s => s.Type.Name != f.Key) && !f.Value.Contains("Yilian.Contracts", StringComparison.Ordinal))
            .SelectMany(f => CallsOf(f.Key, BodyOf(f.Key, f.Value))).Where(c => c.Kinds.Count > 0),
    ]);

    private static IReadOnlyList<(string Call, IReadOnlyList<string> Kinds)> Recording => Helpers.Value;

    private static IEnumerable<(string Call, IReadOnlyList<string> Kinds)> CallsOf(string type, string body)
    {
        var extensions = Extension().Split(body);
        yield return ($@"\b{type}\.\w+\(", KindsIn(body));
        for (var i = 1; i < extensions.Length; i += 2)
        {
            yield return ($@"desk\.{extensions[i]}\(", KindsIn(extensions[i + 1]));
        }
    }

    private static IReadOnlyList<string> KindsIn(string body) =>
        [.. New().Matches(body).Select(m => m.Groups["name"].Value).Where(KindByEntry.Value.ContainsKey).Select(n => KindByEntry.Value[n])];

    private static string BodyOf(string type, string file)
    {
        var text = File.ReadAllText(Path.Combine(Approved.Root, file));
        var start = Regex.Match(text, $@"^[a-z ]*\b(class|record) {type}\b", RegexOptions.Multiline, TimeSpan.FromSeconds(1));
        var next = TopLevel().Match(text, start.Index + start.Length);
        return next.Success ? text[start.Index..next.Index] : text[start.Index..];
    }

    private static IEnumerable<string> Declared(string file) => TopLevel().Matches(File.ReadAllText(Path.Combine(Approved.Root, file))).Select(m => m.Groups["name"].Value);

    [GeneratedRegex(@"^[a-z][a-z ]*\b(class|record) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"\bnew (?<name>\w+)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex New();

    [GeneratedRegex(@"public static \S+ (?<name>\w+)\(this Desk desk", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Extension();

    private sealed class Recorder(IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider { get; } = services;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(ServiceProvider);
    }
}
