using System.ComponentModel.DataAnnotations;

namespace Yilian.Host.Storage;

/// <summary>Which database, and where.</summary>
public sealed class StorageOptions
{
    /// <summary>sqlite (embedded, one node) or postgres (several nodes).</summary>
    [RegularExpression("^(sqlite|postgres)$", ErrorMessage = "Storage:Provider 应为 sqlite 或 postgres")]
    public string Provider { get; init; } = "sqlite";

    /// <summary>Folder of the SQLite database and of the attachments.</summary>
    [Required]
    public string Data { get; init; } = "data";

    /// <summary>Connection string for PostgreSQL.</summary>
    public string? Connection { get; init; }
}
