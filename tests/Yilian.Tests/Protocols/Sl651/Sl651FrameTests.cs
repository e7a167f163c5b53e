using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;
using Yilian.Host.Decoding;
using Yilian.Protocols;
using Yilian.Protocols.Sl651;

namespace Yilian.Tests.Protocols.Sl651;

/// <summary>What a frame of SL 651 says, and the frames that the centre writes.</summary>
public sealed class Sl651FrameTests
{
    private static readonly string[] Same = ["direction", "center", "station", "password", "func", "length", "start", "packets", "packet", "end", "crcComputed", "trailing", "serial", "sendTime", "elementStation", "stationType", "obsTime"];
    private static readonly string[] SameOfElements = ["id", "raw", "value", "values_mm", "values_m", "statusBits", "timeStep_ddHHmm", "text", "bytes", "obsTime"];
    private static readonly DateTimeOffset Noon = new(2014, 12, 5, 3, 0, 2, TimeSpan.Zero);

    [Fact]
    public void Every_shared_frame_is_judged_and_read_as_expected()
    {
        Sharing.MustBeThere();
        foreach (var shared in Sharing.FramesOf("SL651").Concat(Sharing.MoreOf("SL651")))
        {
            Assert.Equal(shared.Valid, (bool)Sl651Json.Of(shared.Frame)["valid"]!);
        }

        foreach (var shared in Sharing.FramesOf("SL651").Where(f => f.Valid))
        {
            var json = Sl651Json.Of(shared.Frame);
            Compare(shared.Id, Same.Where(n => shared.Fields.TryGetProperty(n, out _) && !(n == "obsTime" && json["obsTime"] is null)), shared.Fields, json);
            var elements = shared.Fields.TryGetProperty("elements", out var wanted) ? wanted.EnumerateArray().ToList() : [];
            Assert.Equal(elements.Count, shared.Fields.TryGetProperty("elements", out _) ? json["elements"]!.AsArray().Count : 0);
            for (var i = 0; i < elements.Count; i++)
            {
                Compare($"{shared.Id} {i}", SameOfElements.Where(n => elements[i].TryGetProperty(n, out _)), elements[i], json["elements"]![i]!.AsObject());
            }
        }
    }

    [Fact]
    public void The_hourly_report_of_the_specification_is_read()
    {
        var frame = Sl651Frame.Read(Convert.FromHexString("7E7E05001122334403E8340068020033170718110014F1F1001122334448F0F01707181005F4600500000014FFFFFFFFFF0000F0F017071811002619000040F0F01707181005F5C0000C000C001C00310031FFFFFFFFFFFFFFFFFFFF00310031F0F0170718110039230001049020190000403812109903F502"));

        Assert.Equal(["DRP 10:05 0.5 0.0 0.0 0.0 2.0 - - - - - 0.0 0.0", "PT 11:00 4.0", "DRZ1 10:05 0.12 0.12 0.28 0.49 0.49 - - - - - 0.49 0.49", "Z 11:00 10.490", "PJ 11:00 4.0", "VT 11:00 10.99"], Lines(frame.Message));
        Assert.Equal((Sl651Function.Hourly, "0011223344", (ushort)51), (frame.Function, frame.Station.ToString(), frame.Message.Serial));
    }

    [Fact]
    public void Several_stations_and_times_stand_in_one_message()
    {
        var content = Convert.FromHexString("0001260701050000" + "F1F1001122334448F0F0260701050039230001049" + "0" + "F1F1005566778850F0F02602300500201900FFFFFF".Replace("00FFFFFF", "FF0040", StringComparison.Ordinal));
        List<string> seen = [];
        foreach (var e in new Sl651Message(content, Sl651Function.Timed, ascii: false).Elements)
        {
            seen.Add($"{e.Station} {(char)e.Class} {e.ObservedAt:HH:mm} {e.TimeIsImpossible} {e.Value.Number}");
        }

        Assert.Equal(["0011223344 H 05:00 False 10.490", "0055667788 P  True -4.0"], seen);
    }

    [Theory]
    [InlineData("2019FFFFFF", "PJ - Missing")]
    [InlineData("2019AAAAAA", "PJ - Missing")]
    [InlineData("20190A0000", "PJ - Malformed")]
    [InlineData("2019FF0055", "PJ -5.5 Good")]
    [InlineData("2019000055", "PJ 5.5 Good")]
    [InlineData("391AFFFFFF", "Z - Missing")]
    public void A_value_is_good_missing_or_no_number(string element, string wanted)
    {
        var content = Convert.FromHexString("0001260701050000F1F1001122334448F0F02607010500" + element);
        foreach (var e in new Sl651Message(content, Sl651Function.Timed, ascii: false).Elements)
        {
            Assert.Equal(wanted, $"{Sl651Catalog.Find(e.Id)!.Name} {(e.Value.Number is { } n ? $"{n}" : "-")} {e.Value.Validity}");
        }
    }

    [Fact]
    public void A_uniform_report_has_one_name_and_many_values()
    {
        var content = Convert.FromHexString("0001260701050000F1F1001122334448F0F02607010500" + "0418000100" + "3923" + "00010490" + "FFFFFFFF" + "00010510");

        Assert.Equal(["DRxnn 05:00", "Z 05:00 10.490 - 10.510"], Lines(new Sl651Message(content, Sl651Function.Uniform, ascii: false)));
    }

    [Theory]
    [InlineData("39")]
    [InlineData("3923")]
    [InlineData("39230001")]
    [InlineData("3900")]
    [InlineData("FF")]
    [InlineData("0418")]
    public void Where_reading_ends_is_told(string rest)
    {
        var content = Convert.FromHexString("0001260701050000F1F1001122334448F0F02607010500" + "2019000055" + rest);
        List<Sl651Kind> kinds = [];
        foreach (var e in new Sl651Message(content, Sl651Function.Timed, ascii: false).Elements)
        {
            kinds.Add(e.Kind);
        }

        Assert.Equal([Sl651Kind.Value, Sl651Kind.Unreadable], kinds);
    }

    [Theory]
    [InlineData(Sl651Function.Timed, "ST 0012345678 H TT 1406120200 PJ 5.5 Z M VT 12.3 ", "PJ 02:00 5.5|Z 02:00 -|VT 02:00 12.3")]
    [InlineData(Sl651Function.Uniform, "ST 0012345678 H TT 1406120200 DRN05 PJ Z 0.1 10.2 0.2 M ", "DRxnn 02:00|PJ 02:00 0.1|Z 02:00 10.2|PJ 02:00 0.2|Z 02:00 -")]
    [InlineData(Sl651Function.Hourly, "ST 0012345678 H TT 1406120200 DRP 0500000014FFFFFFFFFF0000 C -1.5 ", "DRP 02:00 0.5 0.0 0.0 0.0 2.0 - - - - - 0.0 0.0|C 02:00 -1.5")]
    public void A_message_in_characters_says_the_same(Sl651Function function, string content, string wanted)
    {
        var header = new Sl651Header { Center = 1, Station = new Sl651Station(0x12345678), Password = 0x1234, Function = function, IsAscii = true };
        var to = new ArrayBufferWriter<byte>();
        Sl651Writer.Command(to, header, 3, Noon, Encoding.ASCII.GetBytes(content), Sl651Mark.Etx);

        Assert.Equal(Cut.Whole(to.WrittenCount), Sl651Frame.Cut(to.WrittenSpan));
        var frame = Sl651Frame.Read(to.WrittenSpan);
        Assert.Equal((1, "0012345678", 0x1234, function, (ushort)3), (frame.Center, frame.Station.ToString(), frame.Password, frame.Function, frame.Message.Serial));
        Assert.Equal(Noon, frame.Message.SentAt);
        Assert.Equal(wanted.Split('|'), Lines(frame.Message));
        Assert.True((bool)Sl651Json.Of(Convert.ToHexString(to.WrittenSpan))["valid"]!);
    }

    [Fact]
    public void The_confirmation_of_the_standard_is_written()
    {
        var report = Sl651Frame.Read(Convert.FromHexString("7E7E02001234567804D232002B020012141205110002F1F1001234567848F0F014120511002019000100261900010039230001442038121220039FE1"));
        var to = new ArrayBufferWriter<byte>();
        Sl651Writer.Confirm(to, report, report.Message.Serial, Noon, stay: true);

        Assert.Equal("7E7E00123456780204D23280080200121412051100021BBD6C", Convert.ToHexString(to.WrittenSpan));
    }

    [Fact]
    public void Commands_of_the_centre_are_those_of_real_centres()
    {
        var to = new ArrayBufferWriter<byte>();
        Sl651Writer.AskNow(to, new Sl651Header { Center = 1, Station = new Sl651Station(0x1122334455), Password = 0xAAAA }, new DateTimeOffset(2024, 1, 9, 16, 1, 28, TimeSpan.FromHours(8)));
        var asked = Sl651Frame.Read(to.WrittenSpan);

        Assert.Equal((true, Sl651Function.Now, Sl651Mark.Enq, (ushort)0), (asked.IsDown, asked.Function, asked.End, asked.Message.Serial));
        Assert.StartsWith("7E7E112233445501AAAA3780080200002401091601280", Convert.ToHexString(to.WrittenSpan), StringComparison.Ordinal);
        to.Clear();
        Sl651Writer.SetClock(to, new Sl651Header { Center = 1, Station = new Sl651Station(1) }, Noon);
        Assert.Equal((Sl651Function.SetClock, Noon), (Sl651Frame.Read(to.WrittenSpan).Function, Sl651Frame.Read(to.WrittenSpan).Message.SentAt));
    }

    private static void Compare(string id, IEnumerable<string> names, JsonElement wanted, JsonObject json)
    {
        foreach (var name in names)
        {
            var (left, right) = (JsonNode.Parse(wanted.GetProperty(name).GetRawText()), json[name]?.DeepClone());
            Assert.True(Plain(left) == Plain(right), $"{id} {name}: {Plain(left)} became {Plain(right)}");
        }
    }

    /// <summary>12.90 and 12.9 are the same number.</summary>
    private static string Plain(JsonNode? node) => node switch
    {
        null => "null",
        JsonArray all => string.Join(' ', all.Select(Plain)),
        JsonValue v when v.GetValueKind() == JsonValueKind.Number => JsonDocument.Parse(v.ToJsonString()).RootElement.GetDecimal().ToString("0.#########"),
        _ => node.ToString(),
    };

    private static List<string> Lines(Sl651Message message)
    {
        List<string> lines = [];
        foreach (var e in message.Elements)
        {
            var line = $"{(Sl651Catalog.Find(e.Id)?.Name ?? "DRxnn")} {e.ObservedAt:HH:mm}";
            for (var i = 0; i < e.Count; i++)
            {
                line += e[i].Number is { } number ? $" {number}" : " -";
            }

            lines.Add(line);
        }

        return lines;
    }
}
