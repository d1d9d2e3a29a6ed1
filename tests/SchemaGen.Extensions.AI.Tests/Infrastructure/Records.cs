namespace SchemaGen.Extensions.AI.Tests.Infrastructure;

/// <summary>The model of the seed: bounds, enums, a list, and a mask that needs images.</summary>
[ModelInput("gemini-2-5-flash-image-preview-official")]
public sealed partial record FlashImageInput;

/// <summary>A model with the forms that providers' subsets treat in different ways (<c>schemas/forms.json</c>).</summary>
[ModelInput("forms")]
public sealed partial record FormsInput;

/// <summary>A model whose steps contain steps (<c>schemas/steps.json</c>).</summary>
[ModelInput("steps")]
public sealed partial record StepsInput;
