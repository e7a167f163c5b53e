namespace Yilian.Platform.Storage;

/// <summary>Lengths shared by the tables, so that both databases agree.</summary>
public static class Columns
{
    public const int Code = 32;
    public const int Name = 200;
    public const int Line = 1000;
}
