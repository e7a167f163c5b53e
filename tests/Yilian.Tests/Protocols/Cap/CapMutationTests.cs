using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Schema;
using Xunit;
using Yilian.Protocols.Cap;

namespace Yilian.Tests.Protocols.Cap;

/// <summary>Mutated messages: nothing crashes, hangs or eats memory, and the table of the schema says what the schema says. <c>YILIAN_FUZZ_SECONDS</c> sets how long.</summary>
public sealed class CapMutationTests
{
    private static readonly string[] Pieces =
    [
        "<!DOCTYPE a [", "<![CDATA[", "]]>", "&amp;", "&#0;", "&x;", "<info>", "</info>", "<area>", "</area>", "<polygon>", "</polygon>", " 9e999,1 ", "-", "\0", "\uFFFF", "2026-13-40T99:99:99+99:99",
        "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">", "</alert>", "xml:lang=\"zh\" ", "<code>x</code>", "<note/>", "Alert", "Update", "\uD800",
    ];

    private static TimeSpan Long => TimeSpan.FromSeconds(double.TryParse(Environment.GetEnvironmentVariable("YILIAN_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 3);

    [Fact]
    public void No_mutation_crashes_or_hangs_the_reader()
    {
        var seeds = Directory.GetFiles(CapCases.Samples).Select(File.ReadAllBytes).ToList();
        var (random, clock, worst) = (new Random(7), Stopwatch.StartNew(), TimeSpan.Zero);
        while (clock.Elapsed < Long)
        {
            var bytes = Mutate(seeds[random.Next(seeds.Count)], random);
            var before = clock.Elapsed;

            var reading = CapReader.Read(bytes);

            worst = clock.Elapsed - before > worst ? clock.Elapsed - before : worst;
            Assert.Equal(reading.Verdict == CapVerdict.Valid, reading.Errors.Count == 0);
        }

        Assert.True(worst < TimeSpan.FromSeconds(2), $"one message took {worst}");
    }

    [Fact]
    public void The_table_of_the_schema_says_what_the_schema_says()
    {
        CapCases.Demand();
        var schema = new XmlSchemaSet { XmlResolver = null };
        using (var reader = XmlReader.Create(CapCases.Schema))
        {
            schema.Add(null, reader);
        }

        var seeds = Directory.GetFiles(CapCases.Samples).Where(f => CapReader.Read(File.ReadAllBytes(f)).Verdict == CapVerdict.Valid).Select(File.ReadAllText).ToList();
        var (random, clock, compared) = (new Random(11), Stopwatch.StartNew(), 0);
        while (clock.Elapsed < Long)
        {
            var text = Restructure(seeds[random.Next(seeds.Count)], random);
            if (text is null || CapReader.Read(Encoding.UTF8.GetBytes(text)) is not { Verdict: CapVerdict.Valid or CapVerdict.TextInvalid or CapVerdict.SchemaInvalid } ours)
            {
                continue;
            }

            compared++;
            Assert.True((ours.Verdict == CapVerdict.SchemaInvalid) == Breaks(text, schema), $"{ours.Word} {string.Join('；', ours.Errors)}\n{text}");
        }

        Assert.True(compared > 100, $"only {compared} compared");
    }

    private static bool Breaks(string text, XmlSchemaSet schema)
    {
        var broken = false;
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schema, XmlResolver = null, DtdProcessing = DtdProcessing.Prohibit };
        settings.ValidationEventHandler += (_, e) => broken |= e.Severity == XmlSeverityType.Error;
        using var reader = XmlReader.Create(new StringReader(text), settings);
        while (reader.Read())
        {
        }

        return broken;
    }

    // Takes an element away, doubles it, moves it, or changes its text: what real senders get wrong.
    private static string? Restructure(string seed, Random random)
    {
        var document = new XmlDocument { XmlResolver = null };
        document.LoadXml(seed);
        foreach (var declaration in document.ChildNodes.OfType<XmlDeclaration>().ToList())
        {
            document.RemoveChild(declaration);
        }

        for (var i = random.Next(1, 3); i > 0; i--)
        {
            var all = document.DocumentElement!.SelectNodes(".//*")!.OfType<XmlElement>().ToList();
            if (all.Count == 0)
            {
                return null;
            }

            Change(all[random.Next(all.Count)], all, random);
        }

        return document.OuterXml;
    }

    private static void Change(XmlElement at, List<XmlElement> all, Random random)
    {
        string[] texts = ["", "x", "Actual", "Met", "zh-CN", "12", "-1.5", ".", "+3.", "2026-08-05T06:15:00+08:00", " 2026-08-05T23:00:00-14:00\n", "2026-02-30T06:15:00+08:00", "en_US", " Actual"];
        switch (random.Next(6))
        {
            case 0:
                at.ParentNode!.RemoveChild(at);
                break;
            case 1:
                at.ParentNode!.InsertAfter(at.CloneNode(true), at);
                break;
            case 2 when at.NextSibling is { } next:
                at.ParentNode!.InsertAfter(at, next);
                break;
            case 3:
                at.ParentNode!.InsertAfter(all[random.Next(all.Count)].CloneNode(true), at);
                break;
            case 4:
                at.SetAttribute(random.Next(2) == 0 ? "lang" : "id", "x");
                break;
            default:
                at.InnerText = texts[random.Next(texts.Length)];
                break;
        }
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var i = random.Next(1, 6); i > 0 && bytes.Count > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 60)));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(1, 200))));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }
}
