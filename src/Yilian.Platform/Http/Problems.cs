using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Contracts.Access;
using Yilian.Platform.Access;

namespace Yilian.Platform.Http;

/// <summary>The one place where a failure becomes an answer: application/problem+json, in Chinese unless English is asked for.</summary>
public static partial class Problems
{
    public static IApplicationBuilder UseProblems(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        AllowStatusCode404Response = true,
        SuppressDiagnosticsCallback = context => Expected(context.Exception),
        ExceptionHandler = async http =>
        {
            var failure = http.Features.Get<IExceptionHandlerFeature>()?.Error ?? new InvalidOperationException("No failure.");
            await Answer(http, failure);
        },
    });

    internal static async Task Answer(HttpContext http, Exception failure)
    {
        var problem = Describe(failure, http);
        problem.Extensions["traceId"] = http.TraceIdentifier;
        if (failure is RightMissingException missing)
        {
            await http.RequestServices.GetRequiredService<Denials>().Record(missing, http);
        }

        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = "1";
        }

        http.Response.StatusCode = problem.Status ?? StatusCodes.Status500InternalServerError;
        await http.Response.WriteAsJsonAsync(problem, YilianJson.Options, "application/problem+json", http.RequestAborted);
    }

    private static bool Expected(Exception failure) =>
        failure is RuleBrokenException or UnreadableException or InvalidRequestException or NotFoundException or RightMissingException or NotSignedInException or BusyException
            or BadHttpRequestException or OperationCanceledException;

    private static ProblemDetails Describe(Exception failure, HttpContext http)
    {
        var english = IsEnglish(http.Request);
        return failure switch
        {
            NotSignedInException who => Of(StatusCodes.Status401Unauthorized, who.Code, who.Message, english),
            RightMissingException missing => Missing(missing, http, english),
            NotFoundException => Of(StatusCodes.Status404NotFound, "not-found", "没有这条记录，或您无权查看。|There is no such record, or you may not see it.", english),
            RuleBrokenException rule => With(Of(StatusCodes.Status409Conflict, rule.Code, rule.Message, english), rule.Extensions),
            UnreadableException unreadable => With(Of(StatusCodes.Status422UnprocessableEntity, unreadable.Code, unreadable.Message, english), unreadable.Extensions),
            InvalidRequestException invalid => Invalid(invalid, english),
            BadHttpRequestException bad => BadRequest(bad, english),
            BusyException => Of(StatusCodes.Status503ServiceUnavailable, "platform.busy", "系统繁忙，请稍候自动重试，内容不会丢失。|Busy; try again in a moment.", english),
            _ => Of(StatusCodes.Status500InternalServerError, "platform.failed", "系统内部错误，操作未生效；请记下跟踪号并联系管理员。|Internal error; nothing was changed.", english),
        };
    }

    private static ProblemDetails Missing(RightMissingException missing, HttpContext http, bool english)
    {
        var title = Permissions.Titles.GetValueOrDefault(missing.Permission, missing.Permission);
        var where = missing.OrganizationId is { } id ? http.RequestServices.GetRequiredService<IOrganizationNames>().NameOf(id) : null;
        var problem = Of(
            StatusCodes.Status403Forbidden, "access.right-missing",
            $"缺少权限“{title}”{(where is null ? "" : $"（{where}）")}，请联系安全管理员授权。|The right {missing.Permission} is missing; ask the security administrator.", english);
        problem.Extensions["permission"] = missing.Permission;
        return problem;
    }

    private static ProblemDetails Invalid(InvalidRequestException invalid, bool english)
    {
        var problem = With(Of(StatusCodes.Status400BadRequest, invalid.Code, "填写的内容有误，请按提示修改。|The request is not valid.", english), invalid.Extensions);
        problem.Extensions["errors"] = invalid.Errors.ToDictionary(e => e.Key, e => e.Value.Select(m => InLanguage(m, english)).ToArray(), StringComparer.Ordinal);
        return problem;
    }

    private static ProblemDetails BadRequest(BadHttpRequestException bad, bool english)
    {
        if (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Of(StatusCodes.Status413PayloadTooLarge, "platform.too-large", "内容过大。|Too large.", english);
        }

        var problem = Of(bad.StatusCode, "platform.bad-request", "请求格式有误。|The request cannot be read.", english);
        problem.Extensions["errors"] = new Dictionary<string, string[]>(StringComparer.Ordinal) { [FieldOf(bad)] = [InLanguage("该项缺失或格式不正确|Missing or of the wrong form", english)] };
        return problem;
    }

    // The framework names the parameter of an address only in its sentence: Failed to bind parameter "Nullable<int> limit" from "abc".
    private static string FieldOf(BadHttpRequestException bad)
    {
        if (bad.InnerException is JsonException { Path: { } path } && path.TrimStart('$', '.') is { Length: > 0 } field)
        {
            return field;
        }

        var named = ParameterInSentence().Match(bad.Message);
        return named.Success && !bad.Message.Contains(" body", StringComparison.Ordinal) ? named.Groups["name"].Value : "body";
    }

    [GeneratedRegex("""parameter "[^"]*?(?<name>\w+)" (from|was)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex ParameterInSentence();

    private static ProblemDetails Of(int status, string code, string text, bool english) => new()
    {
        Status = status,
        Type = "about:blank",
        Title = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
        Detail = InLanguage(text, english),
        Extensions = { ["code"] = code },
    };

    private static ProblemDetails With(ProblemDetails problem, Dictionary<string, object?> extensions)
    {
        foreach (var (key, value) in extensions)
        {
            problem.Extensions[key] = value;
        }

        return problem;
    }

    /// <summary>Texts carry both languages, Chinese first: <c>中文|English</c>.</summary>
    internal static string InLanguage(string text, bool english)
    {
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? text : english ? text[(bar + 1)..] : text[..bar];
    }

    internal static bool IsEnglish(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).FirstOrDefault()?.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;
}
