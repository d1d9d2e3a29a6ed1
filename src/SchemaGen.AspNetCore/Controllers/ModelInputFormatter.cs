using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Formatters;
using SchemaGen.AspNetCore.Bodies;

namespace SchemaGen.AspNetCore.Controllers;

/// <summary>Reads the bodies of controllers that can have records. The formatter of the framework reports only the first record that is invalid, as one text.</summary>
internal sealed class ModelInputFormatter : TextInputFormatter
{
    private readonly JsonSerializerOptions _options;

    /// <param name="options">The options of the framework's formatter.</param>
    public ModelInputFormatter(JsonSerializerOptions options)
    {
        _options = options;
        SupportedEncodings.Add(UTF8EncodingWithoutBOM);
        SupportedEncodings.Add(UTF16EncodingLittleEndian);
        SupportedMediaTypes.Add("application/json");
        SupportedMediaTypes.Add("text/json");
        SupportedMediaTypes.Add("application/*+json");
    }

    /// <inheritdoc/>
    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context, Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(context);
        CancellationToken aborted = context.HttpContext.RequestAborted;
        var recorded = new RecordedBody(context.HttpContext.Request.Body);
        try
        {
            Stream utf8Body = encoding.CodePage == Encoding.UTF8.CodePage ? recorded : Encoding.CreateTranscodingStream(recorded, encoding, Encoding.UTF8, leaveOpen: true);
            await using (utf8Body.ConfigureAwait(false))
            {
                object? model = await JsonSerializer.DeserializeAsync(utf8Body, _options.GetTypeInfo(context.ModelType), aborted).ConfigureAwait(false);
                return model is null && !context.TreatEmptyInputAsDefaultValue ? await InputFormatterResult.NoValueAsync().ConfigureAwait(false) : await InputFormatterResult.SuccessAsync(model).ConfigureAwait(false);
            }
        }
        catch (JsonException)
        {
            ReadOnlyMemory<byte> utf8Json = await recorded.ToUtf8Async(encoding, aborted).ConfigureAwait(false);
            IReadOnlyList<ConstraintViolation> violations = BodyFaults.Find(utf8Json.Span, context.ModelType, _options, isOptional: false);
            context.HttpContext.Features.Set(new RefusedBody(violations));
            foreach (ConstraintViolation violation in violations)
            {
                context.ModelState.TryAddModelError(violation.Pointer, violation.Message);
            }

            return await InputFormatterResult.FailureAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            // As the formatter of the framework does, of a converter of the application's own.
            context.ModelState.TryAddModelError("", exception, context.Metadata);
            return await InputFormatterResult.FailureAsync().ConfigureAwait(false);
        }
        finally
        {
            recorded.Release();
        }
    }

    /// <inheritdoc/>
    protected override bool CanReadType(Type type) => InputTypes.Reach(type, _options);
}

/// <summary>What was wrong with the body of a request.</summary>
internal sealed record RefusedBody(IReadOnlyList<ConstraintViolation> Violations);
