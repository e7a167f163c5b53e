using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Information.Basics.Articles;
using Yilian.Information.Basics.Compilations;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics;

/// <summary>Puts articles and compilations (二（一）1 汇总编辑) into a host.</summary>
internal static class SharingServices
{
    public static IServiceCollection AddSharing(this IServiceCollection services)
    {
        services.AddOptions<CompilationOptions>().BindConfiguration("Compilations").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ICompilationSource, RegisterSource>().AddSingleton<ICompilationSource, ArticleSource>();
        return services.AddSingleton<IClockLadder, CompilationReceiptLadder>().AddSingleton<SharingSeed>();
    }

    public static void MapSharing(this IEndpointRouteBuilder api)
    {
        api.Add<ListArticlesSlice>().Add<ShowArticleSlice>().Add<SubmitArticleSlice>().Add<ChangeArticleSlice>().Add<WithdrawArticleSlice>();
        api.Add<ListCandidatesSlice>().Add<ListCompilationsSlice>().Add<ShowCompilationSlice>().Add<ExportCompilationSlice>();
        api.Add<StartCompilationSlice>().Add<EditCompilationSlice>().Add<DiscardCompilationSlice>().Add<IssueCompilationSlice>();
        api.Add<SeeCompilationSlice>().Add<AcknowledgeCompilationSlice>().Add<CompilationReceiptsSlice>();
    }
}
