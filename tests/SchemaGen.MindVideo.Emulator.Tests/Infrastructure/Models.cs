using SchemaGen;

namespace SchemaGen.MindVideo.Emulator.Tests.Infrastructure;

/// <summary>The record of the page's model.</summary>
[ModelInput("gemini-2-5-flash-image-preview-official")]
public sealed partial record FlashImageInput;

/// <summary>The record of a model that has every keyword about which NJsonSchema is wrong.</summary>
[ModelInput("rich")]
public sealed partial record RichInput;
