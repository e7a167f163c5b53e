using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Contracts.Platform;
using static Yilian.Tests.Organization.Plans.PlanStories;

namespace Yilian.Tests.Organization.Plans;

public sealed class ReviewTests
{
    private const double Days = 24 * 60;

    [Fact]
    public async Task The_owner_is_reminded_thirty_days_ahead_and_again_when_it_is_overdue()
    {
        await using var city = await City.Start();
        var plan = await city.InForce();

        await city.Advance(330 * Days);
        Assert.Empty(await Asked(city, plan.Id));
        await city.Advance(10 * Days);
        Assert.Contains("前评估修订", (await Asked(city, plan.Id)).Single().Title, StringComparison.Ordinal);
        Assert.Equal("soon", (await city.As("flood").Get<PlanView>($"{Root}/{plan.Id}")).ReviewState);
        await city.Advance(30 * Days);

        Assert.Contains("已逾期", (await Asked(city, plan.Id)).Single().Title, StringComparison.Ordinal);
        Assert.Equal("overdue", (await city.As("flood").Get<PlanView>($"{Root}/{plan.Id}")).ReviewState);
    }

    [Fact]
    public async Task A_review_without_change_settles_it_and_starts_the_next()
    {
        await using var city = await City.Start();
        var plan = await city.InForce();
        await city.Advance(340 * Days);

        plan = await city.As("commander").Post<PlanView>($"{Root}/{plan.Id}/review", new ReviewPlan { Note = "无需修订", NextReviewOn = city.Day(200) });
        await city.Settle();

        Assert.Equal(("fine", "无需修订"), (plan.ReviewState, plan.LastReview!.Note));
        Assert.Empty(await Asked(city, plan.Id));
        await city.Advance(180 * Days);
        Assert.Single(await Asked(city, plan.Id));
    }

    [Fact]
    public async Task A_new_version_settles_it_too_and_so_does_withdrawing()
    {
        await using var city = await City.Start();
        var (one, other) = (await city.InForce(), await city.InForce());
        await city.Advance(340 * Days);
        await city.As("editor").Post<PlanView>($"{Root}/{one.Id}/draft");
        await city.As("editor").Post<PlanView>($"{Root}/{one.Id}/publish", new PublishPlan { NextReviewOn = city.Day(365) });
        await city.As("editor").Post<PlanView>($"{Root}/{other.Id}/withdraw", new WithdrawPlan { Reason = "废止" });
        await city.Advance(60 * Days);

        Assert.Empty(await Asked(city, one.Id));
        Assert.Empty(await Asked(city, other.Id));
    }

    [Fact]
    public async Task Nothing_is_reviewed_that_is_not_in_force()
    {
        await using var city = await City.Start();
        var plan = await city.As("editor").Post<PlanView>(Root, city.Plan());

        Assert.Equal("organization.nothing-in-force", (await city.As("editor").PostRefused(HttpStatusCode.Conflict, $"{Root}/{plan.Id}/review", new ReviewPlan { Note = "好", NextReviewOn = city.Day(9) })).Code);
    }

    private static async Task<IReadOnlyList<InboxItem>> Asked(City city, Guid planId) =>
        [.. (await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items.Where(i => i.SubjectId == planId && i.Ask == Asks.Review)];
}
