using SchemaGen;

namespace Shop;

[ModelInput("gemini-2-5-flash-image-preview-official")]
public sealed partial record FlashImageInput;
