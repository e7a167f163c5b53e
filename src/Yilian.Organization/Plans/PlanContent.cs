using System.Text.Json;
using System.Text.RegularExpressions;
using Yilian.Contracts.Organization;
using Yilian.Platform.Http;

namespace Yilian.Organization.Plans;

/// <summary>The structured part of a version: read, written and checked in one place. Every error names the field it is about.</summary>
internal static partial class PlanContent
{
    private static readonly string[] InOrder = ["I", "II", "III", "IV"];

    public static IReadOnlyList<PlanLevel> Read(string json) => JsonSerializer.Deserialize<List<PlanLevel>>(json, YilianJson.Options) ?? [];

    /// <summary>As it is stored: the highest level first.</summary>
    public static string Write(IReadOnlyList<PlanLevel> levels) => JsonSerializer.Serialize(levels.OrderBy(l => Array.IndexOf(InOrder, l.Level)), YilianJson.Options);

    public static int TasksOf(string json) => Read(json).Sum(l => l.Tasks.Count);

    /// <summary>A draft may be unfinished, but what it says must make sense.</summary>
    /// <exception cref="InvalidRequestException">A level is there twice, a key is used twice within a level, or a unit does not exist.</exception>
    public static void Check(IReadOnlyList<PlanLevel> levels, IOrganizationBook book)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (var l = 0; l < levels.Count; l++)
        {
            if (levels.Take(l).Any(earlier => earlier.Level == levels[l].Level))
            {
                errors[$"levels[{l}].level"] = ["该响应级别重复，请合并|This level is there twice"];
            }

            CheckTasks(levels[l].Tasks, $"levels[{l}].tasks", book, errors);
        }

        Refuse(errors);
    }

    /// <summary>What is put in force must be complete.</summary>
    /// <exception cref="InvalidRequestException">There is no level, or a level has no tasks or no conditions.</exception>
    public static void CheckComplete(IReadOnlyList<PlanLevel> levels, IOrganizationBook book)
    {
        Check(levels, book);
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (levels.Count == 0)
        {
            errors["levels"] = ["预案还没有响应级别，请至少编制一级再发布|The plan has no response level; add at least one"];
        }

        for (var l = 0; l < levels.Count; l++)
        {
            if (levels[l].Tasks.Count == 0)
            {
                errors[$"levels[{l}].tasks"] = [$"{Sign(levels[l].Level)}级响应没有任务，请添加任务或删除该级别|Level {levels[l].Level} has no tasks; add some or remove the level"];
            }

            if (string.IsNullOrWhiteSpace(levels[l].Conditions) && levels[l].Measures.Count == 0)
            {
                errors[$"levels[{l}].conditions"] = [$"{Sign(levels[l].Level)}级响应没有启动条件，请填写|Level {levels[l].Level} has no start conditions"];
            }
        }

        Refuse(errors);
    }

    /// <exception cref="InvalidRequestException">A beginning of a code is none.</exception>
    public static void CheckPrefixes(IReadOnlyList<string> prefixes)
    {
        for (var i = 0; i < prefixes.Count; i++)
        {
            if (prefixes[i] is null || !Prefix().IsMatch(prefixes[i]))
            {
                throw new InvalidRequestException($"codePrefixes[{i}]", "事件类型为 1-5 位代码，例如 11A|A class is a code of 1 to 5 characters, for example 11A");
            }
        }
    }

    private static void CheckTasks(IReadOnlyList<PlanTask> tasks, string path, IOrganizationBook book, Dictionary<string, string[]> errors)
    {
        for (var t = 0; t < tasks.Count; t++)
        {
            if (tasks.Take(t).Any(earlier => earlier.Key == tasks[t].Key))
            {
                errors[$"{path}[{t}].key"] = [$"任务编号 {tasks[t].Key} 在本级重复|The key {tasks[t].Key} is used twice in this level"];
            }

            if (tasks[t].Checklist.Any(c => string.IsNullOrWhiteSpace(c) || c.Length > 200))
            {
                errors[$"{path}[{t}].checklist"] = ["检查项不能为空，且最长 200 个字符|An item is empty or longer than 200 characters"];
            }

            if (Fault(tasks[t].To, book) is { } fault)
            {
                errors[$"{path}[{t}].to"] = [fault];
            }
        }
    }

    private static string? Fault(PlanAddressee to, IOrganizationBook book) => to.Kind switch
    {
        PlanAddressees.Organization when to.OrganizationId is not { } id || book.Find(id) is null => "没有这个任务单位，请重新选择|There is no such unit; choose another",
        PlanAddressees.Organization when book.Find(to.OrganizationId!.Value)!.Dissolved => $"“{book.Find(to.OrganizationId.Value)!.Name}”已撤销，请改选其他单位|The unit was dissolved; choose another",
        PlanAddressees.Unit when string.IsNullOrEmpty(to.Code) || book.ByCode(to.Code) is null => $"没有代码为“{to.Code}”的单位，请重新选择|No unit has the code {to.Code}",
        PlanAddressees.Members when to.OrganizationId is not { } id || book.Find(id) is not { Kind: OrganizationKinds.GeneralHeadquarters or OrganizationKinds.SpecialHeadquarters } => "请选择指挥部，任务下达给其全部成员单位|Choose the headquarters whose members are meant",
        _ => null,
    };

    private static void Refuse(Dictionary<string, string[]> errors)
    {
        if (errors.Count > 0)
        {
            throw new InvalidRequestException(errors);
        }
    }

    private static string Sign(string level) => level switch { "I" => "Ⅰ", "II" => "Ⅱ", "III" => "Ⅲ", "IV" => "Ⅳ", _ => level };

    [GeneratedRegex("^1[0-9A-Z]{0,4}$", RegexOptions.None, 1000)]
    private static partial Regex Prefix();
}
