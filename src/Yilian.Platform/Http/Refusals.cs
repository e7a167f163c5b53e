namespace Yilian.Platform.Http;

/// <summary>An expected refusal: the request is understood, but a rule forbids it now (409).</summary>
/// <param name="code"><c>section.what-is-wrong</c></param>
/// <param name="text">What is wrong and what to do, Chinese and English separated by a bar: <c>中文|English</c>.</param>
public sealed class RuleBrokenException(string code, string text) : Exception(text)
{
    public string Code { get; } = code;

    /// <summary>Further members of the problem document.</summary>
    public Dictionary<string, object?> Extensions { get; } = new(StringComparer.Ordinal);
}

/// <summary>The request itself is wrong (400); names the field and the fix.</summary>
public sealed class InvalidRequestException(IReadOnlyDictionary<string, string[]> errors) : Exception($"The request is not valid: {string.Join("; ", errors.Select(e => $"{e.Key}: {string.Join(", ", e.Value)}"))}")
{
    public InvalidRequestException(string field, string text)
        : this(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [text] })
    {
    }

    public IReadOnlyDictionary<string, string[]> Errors { get; } = errors;

    /// <summary>What is wrong, where a client can do more than show the text.</summary>
    public string Code { get; init; } = "platform.invalid";

    /// <summary>Further members of the problem document.</summary>
    public Dictionary<string, object?> Extensions { get; } = new(StringComparer.Ordinal);
}

/// <summary>What was sent in cannot be taken as it is (422); says why.</summary>
/// <param name="code"><c>section.what-is-wrong</c></param>
/// <param name="text"><c>中文|English</c></param>
public sealed class UnreadableException(string code, string text) : Exception(text)
{
    public string Code { get; } = code;

    /// <summary>Further members of the problem document, such as <c>reasons</c>.</summary>
    public Dictionary<string, object?> Extensions { get; } = new(StringComparer.Ordinal);
}

/// <summary>There is no such thing, or the caller may not know of it (404).</summary>
public sealed class NotFoundException(string what) : Exception(what)
{
    public static NotFoundException Of<T>(object id) => new($"{typeof(T).Name} {id}");
}

/// <summary>The caller lacks a right (403); the refusal names it and is recorded for audit.</summary>
public sealed class RightMissingException(string permission, Guid? organizationId) : Exception(permission)
{
    public string Permission { get; } = permission;

    public Guid? OrganizationId { get; } = organizationId;
}

/// <summary>Nobody is signed in, or the sign-in was refused (401).</summary>
public sealed class NotSignedInException(string code = "access.not-signed-in", string text = "请先登录。|Sign in first.") : Exception(text)
{
    public string Code { get; } = code;
}

/// <summary>Too much is waiting; come back in a moment (503).</summary>
public sealed class BusyException(Exception? inner = null) : Exception("Busy.", inner);
