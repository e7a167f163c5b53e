namespace Yilian.Platform.Access;

/// <summary>What the platform needs to know of organizations without knowing their section.</summary>
public interface IOrganizationNames
{
    /// <summary>The general headquarters, which always knows.</summary>
    Guid General { get; }

    bool Knows(Guid id);

    string NameOf(Guid id);
}
