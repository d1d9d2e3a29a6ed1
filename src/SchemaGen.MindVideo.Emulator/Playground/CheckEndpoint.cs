using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Http;
using SchemaGen.MindVideo.Emulator.Json;
using SchemaGen.MindVideo.Emulator.Models;
using SchemaGen.MindVideo.Emulator.Playground.Code;

namespace SchemaGen.MindVideo.Emulator.Playground;

/// <summary>
/// The endpoint <c>POST /playground/check</c>: what a submit of the same body would be told, without any effect, and the C# of the request. Its status is 200 also for an input that would be refused, since that
/// is an answer.
/// </summary>
internal sealed class CheckEndpoint(SubmitCheck check, ModelCatalog catalog, MindVideoEmulatorOptions options)
{
    public async Task PostAsync(HttpContext http)
    {
        (JsonDocument? document, ApiResponse? unreadable) = await RequestBody.ReadAsync(http, options.MaxRequestBodyBytes).ConfigureAwait(false);
        using (document)
        {
            (SubmitRequest? request, ApiResponse? malformed) = document is null ? (null, unreadable) : SubmitRequest.Read(http, document.RootElement);
            await (request is null ? malformed! : Check(http, request)).SendAsync(http).ConfigureAwait(false);
        }
    }

    private ApiResponse Check(HttpContext http, SubmitRequest request)
    {
        (AcceptedInput? accepted, ApiResponse? refusal) = check.Check(http, request);
        RequestCode? code = catalog.Models.TryGetValue(request.Model, out EmulatedModel? model) ? options.RequestWriter?.Write(model.Slug, model.Text, request.Input) : null;
        return ApiResponse.Of(writer =>
        {
            if (accepted is not null)
            {
                WriteEstimate(writer, accepted);
            }
            else
            {
                using JsonDocument error = JsonDocument.Parse(refusal!.Body);
                writer.WriteNumber("status", refusal.Status);
                writer.WritePropertyName("error");
                error.RootElement.GetProperty("error").WriteTo(writer);
            }

            if (code is not null)
            {
                writer.WriteString("csharp", code.Text);
                writer.WriteStartArray("left_out");
                foreach (string pointer in code.LeftOut)
                {
                    writer.WriteStringValue(pointer);
                }

                writer.WriteEndArray();
            }
        });
    }

    private static void WriteEstimate(Utf8JsonWriter writer, AcceptedInput accepted)
    {
        writer.WriteStartObject("estimate");
        writer.WriteNumber("cost", JsonText.Money(accepted.Price));
        writer.WriteNumber("outputs", accepted.Outputs.Count);
        writer.WriteBoolean("is_video", accepted.Outputs.IsVideo);
        writer.WriteNumber("width", accepted.Outputs.Size.Width);
        writer.WriteNumber("height", accepted.Outputs.Size.Height);
        writer.WriteEndObject();
    }
}
