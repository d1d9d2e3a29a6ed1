using SchemaGen.MindVideo.Emulator.Models;
using SchemaGen.MindVideo.Emulator.Outputs;
using SchemaGen.MindVideo.Emulator.Validation;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Checks model and input of a submit, and plans its outputs.</summary>
internal sealed class SubmitCheck(ModelCatalog catalog)
{
    /// <summary>Returns what the request would be accepted as; or the refusal.</summary>
    public (AcceptedInput? Accepted, ApiResponse? Refusal) Check(HttpContext http, SubmitRequest request)
    {
        if (!catalog.Models.TryGetValue(request.Model, out EmulatedModel? model))
        {
            return (null, ApiResponse.Error(http, StatusCodes.Status404NotFound, "unknown_model", catalog.Unknown(request.Model)));
        }

        InputViolations violations = model.Validator.Validate(request.Input);
        if (violations.First.Count > 0)
        {
            return (null, ApiResponse.Error(http, StatusCodes.Status422UnprocessableEntity, "invalid_input", $"The input breaks the schema of the model '{model.Slug}'.", violations));
        }

        OutputPlan plan = model.Outputs.Plan(request.Input, request.Fingerprint);
        return (new AcceptedInput(plan, model.Outputs.Price(request.Input, plan)), null);
    }
}

/// <summary>What an input is accepted as.</summary>
/// <param name="Outputs">The plan of its outputs.</param>
/// <param name="Price">Their price, in USD.</param>
internal sealed record AcceptedInput(OutputPlan Outputs, decimal Price);
