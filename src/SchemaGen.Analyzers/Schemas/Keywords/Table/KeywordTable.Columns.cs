namespace SchemaGen.Schemas.Keywords.Table;

/// <content>
/// The terms that the rows are written in. A row is one number: a table with ten arguments per row takes the runtime milliseconds to compile, for code that runs once.
/// </content>
internal static partial class KeywordTable
{
    // Kinds.
    private const ulong Identifier = (ulong)KeywordKind.Identifier << Keyword.KindAt;
    private const ulong Location = (ulong)KeywordKind.Location << Keyword.KindAt;
    private const ulong Assertion = (ulong)KeywordKind.Assertion << Keyword.KindAt;
    private const ulong Applicator = (ulong)KeywordKind.Applicator << Keyword.KindAt;
    private const ulong Vendor = (ulong)KeywordKind.Vendor << Keyword.KindAt;
    private const ulong Annotation = (ulong)KeywordKind.Annotation << Keyword.KindAt;

    // Types of instances.
    private const ulong AnyType = (ulong)JsonTypes.Any << Keyword.TypesAt;
    private const ulong Numbers = (ulong)JsonTypes.Number << Keyword.TypesAt;
    private const ulong Texts = (ulong)JsonTypes.String << Keyword.TypesAt;
    private const ulong Lists = (ulong)JsonTypes.Array << Keyword.TypesAt;
    private const ulong Objects = (ulong)JsonTypes.Object << Keyword.TypesAt;
    private const ulong Null = (ulong)JsonTypes.Null << Keyword.TypesAt;

    // Dialects.
    private const ulong Draft3 = (ulong)Dialects.Draft3 << Keyword.DialectsAt;
    private const ulong Draft4 = (ulong)Dialects.Draft4 << Keyword.DialectsAt;
    private const ulong Draft6 = (ulong)Dialects.Draft6 << Keyword.DialectsAt;
    private const ulong Draft7 = (ulong)Dialects.Draft7 << Keyword.DialectsAt;
    private const ulong Draft2019 = (ulong)Dialects.Draft2019 << Keyword.DialectsAt;
    private const ulong OpenApi30 = (ulong)Dialects.OpenApi30 << Keyword.DialectsAt;
    private const ulong From3 = (ulong)Dialects.From3 << Keyword.DialectsAt;
    private const ulong From4 = (ulong)Dialects.From4 << Keyword.DialectsAt;
    private const ulong From6 = (ulong)Dialects.From6 << Keyword.DialectsAt;
    private const ulong From7 = (ulong)Dialects.From7 << Keyword.DialectsAt;
    private const ulong From2019 = (ulong)Dialects.From2019 << Keyword.DialectsAt;
    private const ulong From2020 = (ulong)Dialects.From2020 << Keyword.DialectsAt;
    private const ulong OpenApi = (ulong)Dialects.OpenApi << Keyword.DialectsAt;
    private const ulong AllDialects = (ulong)Dialects.All << Keyword.DialectsAt;

    // How two values combine.
    private const ulong Equal = (ulong)MergeRule.Equal << Keyword.MergeAt;
    private const ulong First = (ulong)MergeRule.First << Keyword.MergeAt;
    private const ulong Greatest = (ulong)MergeRule.Greatest << Keyword.MergeAt;
    private const ulong Least = (ulong)MergeRule.Least << Keyword.MergeAt;
    private const ulong Either = (ulong)MergeRule.Either << Keyword.MergeAt;
    private const ulong CommonMultiple = (ulong)MergeRule.CommonMultiple << Keyword.MergeAt;
    private const ulong CommonTypes = (ulong)MergeRule.CommonTypes << Keyword.MergeAt;
    private const ulong CommonValues = (ulong)MergeRule.CommonValues << Keyword.MergeAt;
    private const ulong Constant = (ulong)MergeRule.Constant << Keyword.MergeAt;
    private const ulong AllNames = (ulong)MergeRule.AllNames << Keyword.MergeAt;
    private const ulong AllNamesOfEach = (ulong)MergeRule.AllNamesOfEach << Keyword.MergeAt;
    private const ulong BothSchemas = (ulong)MergeRule.BothSchemas << Keyword.MergeAt;
    private const ulong BothSchemasOfEach = (ulong)MergeRule.BothSchemasOfEach << Keyword.MergeAt;
    private const ulong KeptTwice = (ulong)MergeRule.KeptTwice << Keyword.MergeAt;

    // Readers.
    private const ulong Unread = (ulong)KeywordReaders.None << Keyword.ReadersAt;
    private const ulong ReadByResolution = (ulong)KeywordReaders.Resolution << Keyword.ReadersAt;
    private const ulong ReadByComposition = (ulong)KeywordReaders.Composition << Keyword.ReadersAt;
    private const ulong ReadByAlternatives = (ulong)KeywordReaders.Alternatives << Keyword.ReadersAt;
    private const ulong ReadByType = (ulong)KeywordReaders.Type << Keyword.ReadersAt;
    private const ulong ReadByValues = (ulong)KeywordReaders.Values << Keyword.ReadersAt;
    private const ulong ReadByShape = (ulong)KeywordReaders.Shape << Keyword.ReadersAt;
    private const ulong ReadByPlaces = (ulong)KeywordReaders.Places << Keyword.ReadersAt;
    private const ulong ReadByContained = (ulong)KeywordReaders.Contained << Keyword.ReadersAt;
    private const ulong ReadByNames = (ulong)KeywordReaders.Names << Keyword.ReadersAt;
    private const ulong ReadByUnevaluated = (ulong)KeywordReaders.Unevaluated << Keyword.ReadersAt;
    private const ulong ReadByMembers = (ulong)KeywordReaders.Members << Keyword.ReadersAt;
    private const ulong ReadByValue = (ulong)KeywordReaders.Value << Keyword.ReadersAt;
    private const ulong ReadByBounds = (ulong)KeywordReaders.Bounds << Keyword.ReadersAt;
    private const ulong ReadByAnnotations = (ulong)KeywordReaders.Annotations << Keyword.ReadersAt;

    // Whether schemas stand in its value.
    private const ulong HoldsSchema = (ulong)KeywordContent.Schema << Keyword.ContentAt;
    private const ulong HoldsSchemaList = (ulong)KeywordContent.SchemaList << Keyword.ContentAt;
    private const ulong HoldsSchemaMap = (ulong)KeywordContent.SchemaMap << Keyword.ContentAt;
    private const ulong HoldsInstance = (ulong)KeywordContent.Instance << Keyword.ContentAt;

    // What these schemas are of.
    private const ulong InPlace = (ulong)KeywordScope.InPlace << Keyword.ScopeAt;
    private const ulong OfItems = (ulong)KeywordScope.Items << Keyword.ScopeAt;
    private const ulong OfMembers = (ulong)KeywordScope.Members << Keyword.ScopeAt;
    private const ulong OfNames = (ulong)KeywordScope.Names << Keyword.ScopeAt;
    private const ulong Conditional = (ulong)KeywordScope.Conditional << Keyword.ScopeAt;

    // What the value is, where it holds no schemas.
    private const ulong Number = (ulong)KeywordForm.Number << Keyword.FormAt;
    private const ulong Count = (ulong)KeywordForm.Count << Keyword.FormAt;
    private const ulong Flag = (ulong)KeywordForm.Flag << Keyword.FormAt;
    private const ulong Text = (ulong)KeywordForm.Text << Keyword.FormAt;
    private const ulong Names = (ulong)KeywordForm.Names << Keyword.FormAt;
}
