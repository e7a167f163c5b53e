using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Yilian.Platform.Http;

/// <summary>Checks a request against its annotations, nested requests included, and collects every error by field.</summary>
internal static class Validation
{
    private static readonly string[] NullText = ["不能含有空字符（U+0000）|The character U+0000 is not allowed"];

    public static void Check(object request)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Collect(request, "", errors);
        if (errors.Count > 0)
        {
            throw new InvalidRequestException(errors);
        }
    }

    /// <summary>What stands in the address is compared with columns as it is.</summary>
    public static void Check(IQueryCollection query)
    {
        var errors = query.Where(q => q.Value.Any(HasNull)).ToDictionary(q => q.Key, _ => NullText, StringComparer.Ordinal);
        if (errors.Count > 0)
        {
            throw new InvalidRequestException(errors);
        }
    }

    // PostgreSQL keeps no such character, SQLite does: neither takes it.
    private static bool HasNull(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;

    private static void Collect(object request, string path, Dictionary<string, string[]> errors)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(request, new ValidationContext(request), results, validateAllProperties: true);
        foreach (var group in results.GroupBy(r => Join(path, r.MemberNames.FirstOrDefault() ?? ""), StringComparer.Ordinal))
        {
            errors[group.Key] = [.. group.Select(r => r.ErrorMessage ?? "")];
        }

        foreach (var property in request.GetType().GetProperties().Where(p => p.PropertyType == typeof(string)))
        {
            if (HasNull((string?)property.GetValue(request)))
            {
                errors[Join(path, property.Name)] = NullText;
            }
        }

        foreach (var property in Nested(request.GetType()))
        {
            switch (property.GetValue(request))
            {
                case null or string:
                    break;
                case IEnumerable many:
                    CollectEach(many, Join(path, property.Name), errors);
                    break;
                case { } one:
                    Collect(one, Join(path, property.Name), errors);
                    break;
            }
        }
    }

    private static void CollectEach(IEnumerable many, string path, Dictionary<string, string[]> errors)
    {
        var index = 0;
        foreach (var one in many)
        {
            if (one is not null && IsRequest(one.GetType()))
            {
                Collect(one, $"{path}[{index}]", errors);
            }

            index++;
        }
    }

    private static IEnumerable<PropertyInfo> Nested(Type type) => type.GetProperties().Where(p =>
        IsRequest(p.PropertyType) || (p.PropertyType.IsGenericType && p.PropertyType.GetGenericArguments().Any(IsRequest)));

    private static bool IsRequest(Type type) => type.Namespace?.StartsWith("Yilian.Contracts", StringComparison.Ordinal) == true;

    private static string Join(string path, string name)
    {
        var field = JsonNamingPolicy.CamelCase.ConvertName(name);
        return path.Length == 0 ? field : $"{path}.{field}";
    }
}
