using System.Globalization;
using System.Text.RegularExpressions;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Information;
using Yilian.Exercises.Casting;
using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Playing;

/// <summary>Supplies, each by the user the event names: asked for, handed out, contended for, shared out, and sought outside the city.</summary>
internal sealed partial class Supplying(Api api, Stage stage, Dispatching dispatching)
{
    private const string Root = "/api/dispatch";
    private const string Approver = "总指挥长（想定）";
    private static readonly string General = Cast.UserOf(Scenario.GeneralActor);
    private readonly Dictionary<(int Event, string Item), NeedView> _needs = [];
    private readonly Dictionary<int, Guid> _supports = [];
    private string? _contended;

    public Task Do(ScenarioEvent e, CancellationToken ct) => e.Type switch
    {
        "supply.out" => HandOut(e, ct),
        "conflict.resource" => Contend(e, ct),
        "allocate" => ShareOut(e, ct),
        "request.superior" => AskSuperior(e, ct),
        "superior.support" => Promise(e, ct),
        "dispatch.arrive" => Arrive(e, ct),
        _ => Ask(e, ct),
    };

    /// <summary>What the event asks for besides teams.</summary>
    public async Task Ask(ScenarioEvent e, CancellationToken ct)
    {
        foreach (var need in e.ItemNeeds)
        {
            _needs[(e.N, need.Item!)] = await Ask(e.By, e, need.Item!, (int)need.Qty, e.Pos, ct);
        }
    }

    private Task<NeedView> Ask(string actor, ScenarioEvent e, string item, int quantity, IReadOnlyList<double>? place, CancellationToken ct) => api.Post<NeedView>(Cast.UserOf(actor), $"{Root}/needs", new AskForForces
    {
        IncidentId = stage.IncidentId,
        OrganizationId = stage.IdOf(actor),
        Item = item,
        Quantity = quantity,
        Unit = Forces.UnitOf(item),
        Purpose = e.Text,
        Longitude = place?[0],
        Latitude = place?[1],
    }, ct);

    // Who hands out gives of its own; what nobody had asked for is asked for by who gets it.
    private async Task HandOut(ScenarioEvent e, CancellationToken ct)
    {
        var asked = stage.Scenario.Events[e.Refs[0] - 1];
        foreach (var (item, quantity) in e.Counts("items"))
        {
            var need = _needs.TryGetValue((asked.N, item), out var known) ? known : await Ask(asked.By, e, item, quantity, asked.Pos, ct);
            await Give(e.By, e, need, asked.By, item, quantity, ct);
        }
    }

    private async Task Contend(ScenarioEvent e, CancellationToken ct)
    {
        var decision = stage.Scenario.Events.FirstOrDefault(d => d.Type == "allocate" && d.Refs.Contains(e.N)) ?? throw new RefusedException(0, "demo.no-decision", "没有与资源冲突对应的分配事件。");
        var shares = decision.Counts("alloc");
        var (left, wanted, given) = (shares.Count, (int)(e.Number("need") ?? 0), shares.Values.Sum());
        _contended = stage.Scenario.Units.SelectMany(u => u.Stock?.Keys ?? []).FirstOrDefault(i => e.Text.Contains(i, StringComparison.Ordinal)) ?? "冲锋舟";

        // The event tells only the sum; each asks in proportion to what it is going to get.
        foreach (var (actor, share) in shares)
        {
            var quantity = --left == 0 ? wanted : (int)Math.Round((double)wanted * share / given, MidpointRounding.AwayFromZero);
            (wanted, given) = (wanted - quantity, given - share);
            var place = e.Refs.Select(n => stage.Scenario.Events[n - 1]).FirstOrDefault(r => r.By == actor)?.Pos;
            _needs[(e.N, actor)] = await Ask(actor, e, _contended, quantity, place, ct);
        }
    }

    private async Task ShareOut(ScenarioEvent e, CancellationToken ct)
    {
        var item = _contended ?? "";
        foreach (var (actor, quantity) in e.Counts("alloc"))
        {
            await Give(Scenario.GeneralActor, e, NeedOf(e.Refs[0], actor), actor, item, quantity, ct);
        }

        if (e.Number("askProvince") is { } outside && _needs.LastOrDefault(n => n.Key.Event == e.Refs[0]) is { Value: { } need })
        {
            await AskOutside(e, need.Id, "省应急管理厅", (int)outside, ct);
        }
        else if (_needs.FirstOrDefault(n => e.Refs.Contains(n.Key.Event)) is { Value: { } short_ })
        {
            await AskOutside(e, short_.Id, "漯河市、周口市", short_.Quantity, ct);
            await Promise(_supports[e.N], e, ct);
        }
    }

    // Given, agreed to by the owner, handed over and received: the event says that it was done.
    private async Task Give(string by, ScenarioEvent e, NeedView need, string receiver, string item, int quantity, CancellationToken ct)
    {
        var owner = stage.Scenario.Units.First(u => u.Stock?.ContainsKey(item) == true);
        var found = await api.Get<Page<RegisterRow>>(General, $"/api/information/registers?register={Forces.RegisterOf(item)}&search={Uri.EscapeDataString(item)}&limit=200", ct);
        var stock = found.Items.FirstOrDefault(r => r.Name == item && r.Place == owner.Name)?.Id ?? throw new RefusedException(0, "demo.stock-missing", $"登记中没有 {owner.Name} 的{item}。");
        var made = await api.Post<NeedView>(Cast.UserOf(by), $"{Root}/allotments", new AllotStock { NeedId = need.Id, Shares = [new StockShare(stock, quantity)], Text = e.Text, OrganizationId = stage.IdOf(by) }, ct);
        var allotment = made.Allotments[^1];
        await api.Post<AllotmentView>(Cast.UserOf(owner.Owner), $"{Root}/allotments/{allotment.Id}/hand-over", new AdvanceAllotment { Note = owner.Name }, ct);
        await api.Post<AllotmentView>(Cast.UserOf(receiver), $"{Root}/allotments/{allotment.Id}/receive", new AdvanceAllotment(), ct);
    }

    private async Task AskSuperior(ScenarioEvent e, CancellationToken ct)
    {
        var of = stage.Scenario.Events[e.Refs[0] - 1];
        while (of.Type is "dispatch.ack" or "dispatch.refuse" && of.Refs.Count > 0)
        {
            of = stage.Scenario.Events[of.Refs[0] - 1];
        }

        await AskOutside(e, await dispatching.NeedOf(of, ct), e.To.Count > 0 ? stage.Scenario.NameOf(e.To[0]) : "省应急管理厅", 1, ct);
    }

    private async Task AskOutside(ScenarioEvent e, Guid need, string from, int quantity, CancellationToken ct)
    {
        var made = await api.Post<NeedView>(General, $"{Root}/needs/{need}/supports", new AskOutside { From = from, Quantity = quantity, Reason = e.Text, Approver = Approver }, ct);
        _supports[e.N] = made.Supports[^1].Id;
    }

    private Task Promise(ScenarioEvent e, CancellationToken ct) => Promise(SupportOf(e.Refs), e, ct);

    private Task Promise(Guid support, ScenarioEvent e, CancellationToken ct) => api.Post<NeedView>(General, $"{Root}/supports/{support}/answer", new AnswerOutside { Promised = true, EtaMinutes = MinutesIn(e.Text), Note = e.Text }, ct);

    private Task Arrive(ScenarioEvent e, CancellationToken ct) =>
        api.Post<NeedView>(General, $"{Root}/supports/{SupportOf([.. e.Refs.SelectMany(n => stage.Scenario.Events[n - 1].Refs)])}/arrive", new AdvanceOrder { Note = e.Text }, ct);

    private Guid SupportOf(IReadOnlyList<int> refs) => refs.Where(_supports.ContainsKey).Select(n => (Guid?)_supports[n]).FirstOrDefault() ?? throw new RefusedException(0, "demo.support-missing", "所依据的支援请求没有提出成功。");

    private NeedView NeedOf(int number, string item) => _needs.GetValueOrDefault((number, item)) ?? throw new RefusedException(0, "demo.need-missing", "所依据的物资需求没有提出成功。");

    private static int? MinutesIn(string text) => Until().Match(text) is { Success: true } found
        ? int.Parse(found.Groups["count"].Value, CultureInfo.InvariantCulture) * (found.Groups["unit"].Value == "小时" ? 60 : 1)
        : null;

    [GeneratedRegex("预计(?<count>[0-9]+)(?<unit>小时|分钟)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Until();
}
