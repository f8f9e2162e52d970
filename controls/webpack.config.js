// Merged into what pcf-scripts gives to webpack (featureconfig.json: pcfAllowCustomWebpack).
// The path of each module as a comment would stay in the released bundle, with a licence notice that names nobody.
module.exports = { output: { pathinfo: false } };
