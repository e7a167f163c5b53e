namespace Yilian.Exercises.Playing;

/// <summary>The platform did not do what was asked; says so with the problem's code and detail.</summary>
/// <param name="status">The HTTP status; 0 when there was no answer.</param>
internal sealed class RefusedException(int status, string code, string detail, Exception? inner = null) : Exception($"{status} {code}: {detail}", inner)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public string Detail { get; } = detail;
}
