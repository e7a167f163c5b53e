using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;
using Yilian.Platform.Documents;

namespace Yilian.Tests.Platform.Documents;

/// <summary>GB/T 9704-2012 as a word processor lays it out. Skipped where LibreOffice or Poppler is not installed.</summary>
public sealed partial class RenderingTests
{
    private const string Printed = "市应急救援总指挥部办公室";

    [Fact]
    public async Task However_long_the_text_the_imprint_stands_on_the_last_page_and_that_is_an_even_one()
    {
        Assert.SkipUnless(Found("soffice") && Found("pdftotext"), "LibreOffice (soffice) and Poppler (pdftotext) are needed to render documents.");
        var folder = Directory.CreateTempSubdirectory("yilian-render").FullName;
        try
        {
            for (var lines = 0; lines < 40; lines += 2)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{lines:00}.docx"), Of(lines).ToDocx(), TestContext.Current.CancellationToken);
            }

            await Run("soffice", ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, .. Directory.GetFiles(folder, "*.docx")]);

            var pdfs = Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal).ToList();
            Assert.Equal(20, pdfs.Count);
            foreach (var pdf in pdfs)
            {
                await Look(pdf);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Look(string pdf)
    {
        var pages = (await Run("pdftotext", ["-layout", pdf, "-"])).TrimEnd('\f', '\n').Split('\f');
        var name = Path.GetFileName(pdf);
        Assert.True(pages.Length % 2 == 0, $"{name}: {pages.Length} pages");
        Assert.True(pages.Length == 2 || name.CompareTo("08.pdf", StringComparison.Ordinal) > 0, $"{name}: {pages.Length} pages for a short text");
        Assert.Single(pages, p => Space().Replace(p, "").Contains("2026年7月6日印发", StringComparison.Ordinal));
        var last = Space().Replace(pages[^1], "");
        Assert.EndsWith($"抄送：市委办公室。{Printed}2026年7月6日印发—{pages.Length.ToString(CultureInfo.InvariantCulture)}—", last, StringComparison.Ordinal);
        Assert.DoesNotContain("2026年7月5日", string.Concat(pages[^1].Split("抄送").Skip(1)), StringComparison.Ordinal);
    }

    private static OfficialDocument Of(int lines)
    {
        var document = new OfficialDocument
        {
            Masthead = "驻马店市应急救援总指挥部办公室文件",
            Title = "关于汛期情况的通报",
            Number = "驻应总指〔2026〕8号",
            Recipients = "各县区、各成员单位",
            SignedBy = "驻马店市应急救援总指挥部办公室",
            Date = new DateOnly(2026, 7, 5),
            CopyTo = "市委办公室",
            PrintedBy = Printed,
            PrintedOn = new DateOnly(2026, 7, 6),
            Mark = "演练",
        };
        document.Heading(1, "情况");
        for (var line = 0; line < lines; line++)
        {
            document.Paragraph(line % 3 == 0 ? "各单位要落实值班值守，加强巡查和会商研判，及时报送情况，做好队伍、物资、装备准备。" : "请于当日办理完毕并反馈结果。");
        }

        return document;
    }

    private static bool Found(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, program)));

    private static async Task<string> Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        return output;
    }

    [GeneratedRegex(@"\s", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
