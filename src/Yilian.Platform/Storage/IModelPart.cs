using Microsoft.EntityFrameworkCore;

namespace Yilian.Platform.Storage;

/// <summary>A section's share of the one database model.</summary>
public interface IModelPart
{
    void Build(ModelBuilder model);
}
