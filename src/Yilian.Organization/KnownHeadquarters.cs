using Yilian.Platform.Storage;

namespace Yilian.Organization;

/// <summary>The ids of the twelve headquarters (指挥部) of the notice's appendix; the same on every installation.</summary>
public static class KnownHeadquarters
{
    /// <summary>1 市应急救援总指挥部</summary>
    public static readonly Guid General = Of("GEN");

    /// <summary>2 市防汛抗旱应急指挥部</summary>
    public static readonly Guid Flood = Of("FLOOD");

    /// <summary>3 市森林防灭火指挥部</summary>
    public static readonly Guid Forest = Of("FOREST");

    /// <summary>4 市生态环境应急指挥部</summary>
    public static readonly Guid Environment = Of("ENV");

    /// <summary>5 市社会安全应急指挥部</summary>
    public static readonly Guid PublicSecurity = Of("PSEC");

    /// <summary>6 市地质灾害应急指挥部</summary>
    public static readonly Guid Geology = Of("GEO");

    /// <summary>7 市交通运输应急指挥部</summary>
    public static readonly Guid Transport = Of("TRANS");

    /// <summary>8 市公共卫生应急指挥部</summary>
    public static readonly Guid Health = Of("HEALTH");

    /// <summary>9 市食品药品应急指挥部</summary>
    public static readonly Guid Food = Of("FOOD");

    /// <summary>10 市消防安全应急指挥部</summary>
    public static readonly Guid Fire = Of("FIRE");

    /// <summary>11 市安全生产应急指挥部</summary>
    public static readonly Guid WorkSafety = Of("SAFE");

    /// <summary>12 市抗震救灾应急指挥部</summary>
    public static readonly Guid Earthquake = Of("EQ");

    /// <summary>The id of the headquarters with this code.</summary>
    public static Guid Of(string code) => Ids.Named("headquarters:" + code);

    /// <summary>The id of a county's own headquarters, as it is made on first start.</summary>
    /// <param name="divisionCode">GB/T 2260, six digits.</param>
    public static Guid OfCounty(string divisionCode) => Ids.Named("county:" + divisionCode);
}
