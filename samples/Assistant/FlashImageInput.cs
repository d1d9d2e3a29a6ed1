using SchemaGen;

namespace Assistant;

/// <summary>What we ask of the image model. SchemaGen completes it from <c>schemas/gemini-2-5-flash-image-preview-official.json</c>.</summary>
[ModelInput("gemini-2-5-flash-image-preview-official")]
public sealed partial record FlashImageInput;
