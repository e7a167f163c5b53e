using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Yilian.Information.Basics.Compilations;

/// <summary>How compilations (信息汇编) are named, numbered and chased.</summary>
public sealed class CompilationOptions
{
    /// <summary>Days in which a unit signs for an issue.</summary>
    [Range(1, 60)]
    public int ReceiptDays { get; init; } = 3;

    /// <summary>The red head of the document.</summary>
    [Required, StringLength(28)]
    public string Masthead { get; init; } = "驻马店市应急救援信息汇编";

    /// <summary>Who signs and prints it.</summary>
    [Required, StringLength(60)]
    public string Issuer { get; init; } = "驻马店市应急救援总指挥部办公室";

    /// <summary>The number; {year} and {number} are filled in, numbers run without gaps within a year.</summary>
    [Required, RegularExpression(@".*\{year\}.*\{number\}.*")]
    public string NumberTemplate { get; init; } = "驻应总指办汇编〔{year}〕第{number}期";

    internal string NumberOf(int year, int number) => NumberTemplate
        .Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{number}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
