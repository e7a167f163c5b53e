using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Yilian.Platform.Maps.BaseLayers;

/// <summary>A PMTiles archive on this machine: one file of tiles, read by browsers piece by piece.</summary>
internal static class PmtilesArchive
{
    private const int HeaderLength = 127;
    private const byte Version = 3;

    /// <summary>Why a file cannot be served as an archive; null when it can.</summary>
    public static string? WhatIsWrongWith(string file)
    {
        if (!File.Exists(file))
        {
            return $"指向的文件不存在：{Path.GetFullPath(file)}";
        }

        try
        {
            using var content = File.OpenRead(file);
            var header = new byte[HeaderLength];
            return content.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) == HeaderLength && header.AsSpan().StartsWith("PMTiles"u8) && header[7] == Version
                ? null
                : $"指向的文件不是 PMTiles 第 3 版：{Path.GetFullPath(file)}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"指向的文件读不了：{Path.GetFullPath(file)}";
        }
    }

    /// <summary>Another tag as soon as the file is another: a browser that holds the old directory starts anew.</summary>
    public static EntityTagHeaderValue TagOf(FileInfo file) =>
        new(string.Create(CultureInfo.InvariantCulture, $"\"{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}\""));
}
