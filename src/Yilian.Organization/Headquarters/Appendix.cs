using Yilian.Contracts.Organization;

namespace Yilian.Organization.Headquarters;

/// <summary>
/// 附件: the twelve headquarters with the unit their office is in and their duty phones, as the notice prints them
/// (its 规划局局 has one 局 too many). A phone stands under several headquarters and identifies none.
/// </summary>
internal static class Appendix
{
    public static readonly IReadOnlyList<Listed> All =
    [
        new(1, "GEN", "市应急救援总指挥部", "市总指挥部", "市应急管理局", ["0396-2606238", "2601152"]),
        new(2, "FLOOD", "市防汛抗旱应急指挥部", "防汛抗旱指挥部", "市应急管理局", ["0396-2606238", "2606232"]),
        new(3, "FOREST", "市森林防灭火指挥部", "森林防灭火指挥部", "市应急管理局", ["0396-2606238", "2605839"]),
        new(4, "ENV", "市生态环境应急指挥部", "生态环境指挥部", "市生态环境局", ["0396-2815166"]),
        new(5, "PSEC", "市社会安全应急指挥部", "社会安全指挥部", "市公安局", ["0396-2122051", "110"]),
        new(6, "GEO", "市地质灾害应急指挥部", "地质灾害指挥部", "市自然资源和规划局", ["0396-2613018"]),
        new(7, "TRANS", "市交通运输应急指挥部", "交通运输指挥部", "市交通运输局", ["0396-2833309"]),
        new(8, "HEALTH", "市公共卫生应急指挥部", "公共卫生指挥部", "市卫生健康体育委员会", ["0396-2913970"]),
        new(9, "FOOD", "市食品药品应急指挥部", "食品药品指挥部", "市市场监督管理局", ["0396-2815485", "2836792"]),
        new(10, "FIRE", "市消防安全应急指挥部", "消防安全指挥部", "市消防救援支队", ["0396-2927116", "119"]),
        new(11, "SAFE", "市安全生产应急指挥部", "安全生产指挥部", "市应急管理局", ["0396-2606238"]),
        new(12, "EQ", "市抗震救灾应急指挥部", "抗震救灾指挥部", "市防震减灾中心", ["0396-2825189"]),
    ];

    private static readonly Dictionary<Guid, Listed> ById = All.ToDictionary(h => h.Id);

    public static bool Has(Guid id) => ById.ContainsKey(id);

    public static bool HasCode(string code) => All.Any(h => string.Equals(h.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The headquarters a person means by a name, a short name, a code or a number of the appendix; null when none.</summary>
    public static Guid? Meant(string text) => All.FirstOrDefault(h => h.IsCalled(text))?.Id;

    /// <param name="Number">As the appendix numbers it.</param>
    /// <param name="Host">The unit its office is in.</param>
    internal sealed record Listed(int Number, string Code, string Name, string ShortName, string Host, string[] DutyPhones)
    {
        public Guid Id { get; } = KnownHeadquarters.Of(Code);

        public string Kind => Number == 1 ? OrganizationKinds.GeneralHeadquarters : OrganizationKinds.SpecialHeadquarters;

        public bool IsCalled(string text) =>
            string.Equals(Name, text, StringComparison.Ordinal) || string.Equals(ShortName, text, StringComparison.Ordinal) || string.Equals(Plain(Name), Plain(text), StringComparison.Ordinal)
            || string.Equals(Code, text, StringComparison.OrdinalIgnoreCase) || string.Equals(Number.ToString(), text, StringComparison.Ordinal);

        // People write 防汛抗旱指挥部 and 市防汛抗旱应急指挥部办公室 for the same headquarters.
        private static string Plain(string name)
        {
            var plain = name.Replace("驻马店市", "市", StringComparison.Ordinal).TrimStart('市').Replace("应急", "", StringComparison.Ordinal);
            return plain.EndsWith("办公室", StringComparison.Ordinal) ? plain[..^3] : plain;
        }
    }
}
