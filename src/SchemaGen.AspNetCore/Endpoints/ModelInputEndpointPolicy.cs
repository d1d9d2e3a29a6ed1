using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.Options;
using SchemaGen.AspNetCore.Bodies;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace SchemaGen.AspNetCore.Endpoints;

/// <summary>Puts <see cref="StrictEndpoint"/> around the endpoints of minimal APIs whose bodies can have records, when they are chosen for a request. A middleware would be too far outside: others between it and the endpoint,
/// such as the exception handler and the pages of status codes, would answer first.</summary>
internal sealed class ModelInputEndpointPolicy(IOptions<HttpJsonOptions> jsonOptions) : MatcherPolicy, IEndpointSelectorPolicy
{
    private readonly ConditionalWeakTable<Endpoint, Endpoint> _strict = [];

    /// <summary>After all that choose.</summary>
    public override int Order => int.MaxValue;

    private JsonSerializerOptions Options => jsonOptions.Value.SerializerOptions;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(endpoint => Body(endpoint) is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (int i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && candidates[i].Endpoint is RouteEndpoint endpoint && Body(endpoint) is not null)
            {
                candidates.ReplaceEndpoint(i, _strict.GetValue(endpoint, Strict), candidates[i].Values);
            }
        }

        return Task.CompletedTask;
    }

    private RouteEndpoint Strict(Endpoint endpoint)
    {
        var route = (RouteEndpoint)endpoint;
        return new RouteEndpoint(new StrictEndpoint(route.RequestDelegate!, Body(route)!, Options).InvokeAsync, route.RoutePattern, route.Order, route.Metadata, route.DisplayName);
    }

    /// <summary>What an endpoint says of its body; null where that is no JSON with records. Controllers have a formatter.</summary>
    private IAcceptsMetadata? Body(Endpoint endpoint) =>
        endpoint is RouteEndpoint { RequestDelegate: not null } && endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } type } body && endpoint.Metadata.GetMetadata<ActionDescriptor>() is null
        && body.ContentTypes.Any(static contentType => contentType.Contains("json", StringComparison.OrdinalIgnoreCase)) && InputTypes.Reach(type, Options)
            ? body
            : null;
}
