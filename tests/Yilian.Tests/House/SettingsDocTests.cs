using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;
using Yilian.Host;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform;

namespace Yilian.Tests.House;

/// <summary>docs/ops/settings.md: every setting there is, from the options classes themselves.</summary>
public sealed partial class SettingsDocTests
{
    private const string Head = """
        # Settings

        Written by a test (`tests/Yilian.Tests/House/SettingsDocTests.cs`; rewrite with `YILIAN_APPROVE=1`). Every setting has a default that works.
        Set one on the command line (`yilian serve --Access:IdleMinutes=20`), in the environment (`YILIAN__Access__IdleMinutes=20`) or in an
        `appsettings.json` in the working folder (`{ "Access": { "IdleMinutes": 20 } }`); the command line wins over the environment, the environment over the file.
        A value out of range stops the start with a sentence that names it. `--urls http://0.0.0.0:5080` chooses where the platform listens.

        """;

    private static readonly Assembly[] Assemblies = [typeof(YilianHost).Assembly, typeof(PlatformServices).Assembly, typeof(OrganizationServices).Assembly, typeof(InformationServices).Assembly, typeof(Yilian.Dispatch.DispatchServices).Assembly];

    [Fact]
    public void The_settings_are_documented()
    {
        var text = new StringBuilder(Head);
        foreach (var (section, type) in Sections())
        {
            var docs = XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml"));
            text.Append($"\n## {section}\n\n{Summary(docs, "T:" + type.FullName)}\n\n| setting | default | allowed | meaning |\n|---|---|---|---|\n");
            foreach (var property in Settable(type))
            {
                text.Append($"| `{section}:{property.Name}` | {Default(property, type)} | {Allowed(property)} | {Summary(docs, $"P:{type.FullName}.{property.Name}")} |\n");
            }
        }

        Approved.Check("docs/ops/settings.md", text.ToString());
    }

    [Fact]
    public void Every_setting_says_what_it_means() => Assert.All(Sections(), s =>
    {
        var docs = XDocument.Load(Path.ChangeExtension(s.Type.Assembly.Location, ".xml"));
        Assert.All(Settable(s.Type), p => Assert.NotEmpty(Summary(docs, $"P:{s.Type.FullName}.{p.Name}")));
    });

    [Fact]
    public void The_defaults_keep_their_own_rules() => Assert.All(Sections(), s =>
    {
        var options = Activator.CreateInstance(s.Type)!;
        Assert.True(Validator.TryValidateObject(options, new ValidationContext(options), null, validateAllProperties: true), s.Section);
    });

    [Theory]
    [InlineData("--Access:IdleMinutes=1")]
    [InlineData("--Journal:Hash=md5")]
    [InlineData("--Storage:Provider=oracle")]
    [InlineData("--Storage:Provider=postgres")]
    public async Task A_setting_out_of_range_stops_the_start(string setting)
    {
        var folder = Directory.CreateTempSubdirectory("yilian-settings-");
        await using var app = YilianHost.Build(["--urls=http://127.0.0.1:0", "--Storage:Data=" + folder.FullName, setting]);

        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => app.Begin(default));
        folder.Delete(recursive: true);
    }

    private static IEnumerable<(string Section, Type Type)> Sections() => Approved.Sources("src")
        .SelectMany(f => Bound().Matches(File.ReadAllText(Path.Combine(Approved.Root, f))))
        .Select(m => (m.Groups["section"].Value, Assemblies.SelectMany(a => a.GetTypes()).Single(t => t.Name == m.Groups["type"].Value))).OrderBy(s => s.Item1, StringComparer.Ordinal);

    private static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(p => p.CanWrite);

    private static string Default(PropertyInfo property, Type type) =>
        property.GetValue(Activator.CreateInstance(type)) is { } value ? $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`" : "";

    private static string Allowed(PropertyInfo property) => string.Join(", ", property.GetCustomAttributes<ValidationAttribute>().Select(a => a switch
    {
        RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"{range.Minimum} – {range.Maximum}"),
        RegularExpressionAttribute pattern => pattern.Pattern.Trim('^', '$', '(', ')').Replace("|", ", ", StringComparison.Ordinal),
        RequiredAttribute => "not empty",
        _ => "",
    }));

    private static string Summary(XDocument docs, string member) =>
        Spaces().Replace(docs.Descendants("member").FirstOrDefault(m => m.Attribute("name")?.Value == member)?.Element("summary")?.Value ?? "", " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"AddOptions<(?<type>\w+)>\(\)\.BindConfiguration\(""(?<section>\w+)""\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bound();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
