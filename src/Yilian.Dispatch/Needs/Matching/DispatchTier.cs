namespace Yilian.Dispatch.Needs.Matching;

/// <summary>The rungs of the ladder: "own trade first, other trades when short, then the army and armed police" (the notice, 二（三）1).</summary>
internal enum DispatchTier
{
    OwnIndustry = 1,
    CrossIndustry = 2,
    Military = 3,
}
