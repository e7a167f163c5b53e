using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Information.Basics;
using Yilian.Information.Incidents;
using Yilian.Information.Incidents.Intake;
using Yilian.Information.Incidents.Receipts;
using Yilian.Information.Incidents.Reporting;
using Yilian.Information.Incidents.Reports;
using Yilian.Information.Incidents.Responses;
using Yilian.Information.Incidents.Room;
using Yilian.Information.Incidents.Routing;
using Yilian.Information.Incidents.Tasks;
using Yilian.Information.Monitoring;
using Yilian.Platform.Clocks;
using Yilian.Platform.Handover;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information;

/// <summary>Puts 二（一）信息共享 into a host.</summary>
public static class InformationServices
{
    public static IServiceCollection AddYilianInformation(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, InformationModel>();
        services.AddSingleton<RoutingMatrix>().AddSingleton<RoutingSeed>().AddSingleton<IncidentIndex>();
        services.AddSingleton<IClockLadder, AcknowledgeLadder>().AddSingleton<IClockLadder, ReportLadder>();
        services.AddSingleton<IClockLadder, TaskAcknowledgeLadder>().AddSingleton<IClockLadder, TaskDueLadder>();
        services.AddSingleton<IHandoverItems, RunningIncidents>().AddSingleton<IStateCheck, IncidentStateCheck>();
        return services.AddBasics().AddSharing().AddMonitoring();
    }

    public static void MapYilianInformation(this IEndpointRouteBuilder api)
    {
        api.MapBasics();
        api.Add<ReportIncidentSlice>().Add<ProposeSlice>().Add<ListSlice>().Add<SituationSlice>();
        api.Add<RoomReader>().Add<BoardReader>().Add<TimelineReader>().Add<ReportReader>();
        api.Add<SendIncidentSlice>().Add<SeeIncidentSlice>().Add<AcknowledgeIncidentSlice>().Add<AnswerIncidentSlice>().Add<RecordCallSlice>();
        api.Add<FollowUpSlice>().Add<CorrectReportSlice>().Add<NoteIncidentSlice>();
        api.Add<GradeIncidentSlice>().Add<SetResponseSlice>().Add<CloseIncidentSlice>().Add<MeetObligationSlice>().Add<SettingsSlices>();
        api.Add<PlanOffersSlice>().Add<StartPlanSlice>().Add<TaskBoardReader>().Add<AcknowledgeTaskSlice>().Add<ReportProgressSlice>().Add<FinishTaskSlice>().Add<CancelTaskSlice>();
        api.MapSharing();
        api.MapMonitoring();
    }
}
