using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using SchemaGen.AspNetCore.Bodies;

namespace SchemaGen.AspNetCore.Controllers;

/// <summary>Puts the formatter of records before the others.</summary>
internal sealed class ModelInputMvcOptions(IOptions<JsonOptions> jsonOptions) : IPostConfigureOptions<MvcOptions>
{
    public void PostConfigure(string? name, MvcOptions options) => options.InputFormatters.Insert(0, new ModelInputFormatter(jsonOptions.Value.JsonSerializerOptions));
}

/// <summary>Answers of controllers with <see cref="ApiControllerAttribute"/>, unless the application has a factory of its own.</summary>
internal sealed class ModelInputApiBehaviorOptions : IPostConfigureOptions<ApiBehaviorOptions>
{
    public void PostConfigure(string? name, ApiBehaviorOptions options)
    {
        Func<ActionContext, IActionResult> framework = options.InvalidModelStateResponseFactory;
        if (framework?.Target?.GetType().Assembly == typeof(ApiBehaviorOptions).Assembly)
        {
            options.InvalidModelStateResponseFactory = context =>
                context.HttpContext.Features.Get<RefusedBody>() is { } refused ? new ProblemResult(refused.Violations) : framework(context);
        }
    }

    private sealed class ProblemResult(IReadOnlyList<ConstraintViolation> violations) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context)
        {
            var problem = new BodyProblem(violations);
            // That the parameter of the body is missing says nothing: it is, as the body was refused.
            string? body = context.ActionDescriptor.Parameters.FirstOrDefault(static parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body)?.Name;
            foreach ((string key, ModelStateEntry entry) in context.ModelState.Where(entry => entry.Key != body && entry.Value is { Errors.Count: > 0 }).Select(static entry => (entry.Key, entry.Value!)))
            {
                problem.Add(key, entry.Errors.Select(static error => error.ErrorMessage));
            }

            return problem.WriteAsync(context.HttpContext);
        }
    }
}
