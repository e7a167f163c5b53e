using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Contracts.Organization;
using Yilian.Platform.Access;

namespace Yilian.Tests.Organization.Duty;

/// <summary>What happens in duty rooms, told in one line each. The city wakes at 10:00 on 2026-07-20, a Monday.</summary>
internal static class DutyStories
{
    public const string Root = "organization/duty";

    public static readonly DateOnly Today = new(2026, 7, 20);

    /// <summary>A moment of the Beijing calendar, days from today.</summary>
    public static DateTimeOffset At(int day, int hour) => new(Today.AddDays(day).ToDateTime(new TimeOnly(hour, 0)), TimeSpan.FromHours(8));

    public static EditShift Shift(string name, int day, int hour = 8, int hours = 24, string post = DutyPosts.Officer) =>
        new() { Post = post, PersonName = name, Phone = "13900000001", From = At(day, hour), To = At(day, hour).AddHours(hours) };

    public static SaveRoster Roster(this City city, string code, params EditShift[] shifts) => new() { OrganizationId = city.Of(code), Shifts = shifts };

    public static Task<RosterSaved> Save(this City city, string user, string code, params EditShift[] shifts) => city.As(user).Post<RosterSaved>($"{Root}/roster", city.Roster(code, shifts));

    /// <summary>A fortnight from yesterday, so that nothing is missing.</summary>
    public static Task<RosterSaved> Fill(this City city, string user, string code, params string[] people) => city.As(user).Post<RosterSaved>($"{Root}/roster/fill", city.Filling(code, people));

    public static FillRoster Filling(this City city, string code, params string[] people) => new()
    {
        OrganizationId = city.Of(code),
        Post = DutyPosts.Officer,
        From = Today.AddDays(-1),
        To = Today.AddDays(13),
        Pattern = DutyPatterns.Day,
        People = [.. people.Select(p => new RotationPerson { Name = p, Phone = "13900000001" })],
    };

    /// <summary>A further person of an organization.</summary>
    public static Task HasAccount(this City city, string user, string role, string code)
    {
        var first = city.Services.GetRequiredService<FirstStart>();
        return first.Populate([new NewAccount(user, "值班" + user, Residents.Password, null, [(role, city.Of(code))], Residents.IdOf(user), first.HashOf(Residents.Password))], CancellationToken.None);
    }

    public static Task<RosterView> RosterOf(this City city, string code, string user = "met") =>
        city.As(user).Get<RosterView>($"{Root}/roster?organizationId={city.Of(code)}&from=2026-07-13&to=2026-08-31");

    public static async Task<OnDutyRow> OnDuty(this City city, string code, string user = "met") =>
        (await city.As(user).Get<List<OnDutyRow>>($"{Root}/now")).Single(r => r.OrganizationId == city.Of(code));

    public static Task<Problem> SaveRefused(this City city, HttpStatusCode status, string user, SaveRoster request) => city.As(user).PostRefused(status, $"{Root}/roster", request);

    public static async Task<ImportResult> ImportRoster(this City city, string user, string code, string csv, bool replace = false)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "值班表.csv" } };
        return await city.As(user).Post<ImportResult>($"{Root}/roster/{city.Of(code)}/import?replace={(replace ? "true" : "false")}", form);
    }
}
